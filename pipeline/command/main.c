/*
 * main.c - the program: finds the command, prints its error, exits.
 */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "command/command.h"

static void
on_signal(int signal_number)
{
	(void)signal_number;
	file_abort_all();
	_exit(STATUS_INTERRUPTED);
}

static void
set_signals(void)
{
	struct sigaction quit = { .sa_handler = on_signal };
	struct sigaction ignore = { .sa_handler = SIG_IGN };

	sigaction(SIGINT, &quit, NULL);
	sigaction(SIGTERM, &quit, NULL);
	sigaction(SIGHUP, &quit, NULL);
	/* a closed pipe is an error of writing, with a message */
	sigaction(SIGPIPE, &ignore, NULL);
}

static int
unknown_command(const char *name, struct error *e)
{
	return error_set(e, STATUS_USAGE,
	    "there is no command \"%s\" "
	    "(depeche help lists them)",
	    name);
}

static int
run_command(struct invocation *in, int argc, char **argv, struct error *e)
{
	in->command = command_find(argv[0], &in->stage);
	if (!in->command)
		return unknown_command(argv[0], e);
	if (options_parse(in, argc, argv, e) < 0)
		return -1;
	if (in->help) {
		help_print_command(in->command, argv[0]);
		return STATUS_OK;
	}
	log_set_level(in->quiet ? LOG_ERROR :
		in->verbose > 1 ? LOG_DEBUG :
		in->verbose	? LOG_INFO :
				  LOG_WARNING);
	return in->command->run(in, e);
}

static int
run_program(struct invocation *in, int argc, char **argv, struct error *e)
{
	if (argc < 2) {
		help_print_program();
		return STATUS_USAGE;
	}
	if (strcmp(argv[1], "--version") == 0) {
		puts("depeche " VERSION);
		return STATUS_OK;
	}
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
		help_print_program();
		return STATUS_OK;
	}
	return run_command(in, argc - 1, argv + 1, e);
}

int
main(int argc, char **argv)
{
	struct invocation in = { .arena = arena_new() };
	struct error e = { 0 };
	int status;

	set_signals();
	mem_keep_freed();
	mem_on_exhaustion(file_abort_all);
	status = run_program(&in, argc, argv, &e);
	if (fflush(stdout) != 0)
		error_set(&e, STATUS_IO, "standard output: cannot write: %m");
	if (e.status != STATUS_OK) {
		log_say(LOG_ERROR, "%s", e.text);
		status = (int)e.status;
	}
	arena_free(in.arena);
	return status;
}
