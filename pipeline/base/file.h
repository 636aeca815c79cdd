/*
 * file.h - whole files in, and files out that appear whole or not at all.
 */
#ifndef DEPECHE_FILE_H
#define DEPECHE_FILE_H

#include <stddef.h>

struct buf;
struct error;

/* Appends the file to the buffer; past its ceiling is STATUS_DATA. */
int file_read(const char *path, struct buf *, struct error *);
int file_read_fd(int fd, const char *name, struct buf *, struct error *);

/*
 * An output: written under a temporary name beside its place and renamed by
 * file_commit; file_abort (or a signal, see file_abort_all) removes it.  "-"
 * is standard output, a device or a pipe is written straight.  Errors of
 * writing (full disk, closed pipe) come at the latest from file_commit.
 */
struct outfile;

struct outfile *file_create(const char *path, struct error *);
int file_write(struct outfile *, const void *, size_t, struct error *);
int file_commit(struct outfile *, struct error *);	/* frees it */
void file_abort(struct outfile *);			/* frees it; NULL ok */
void file_abort_all(void);	/* async-signal-safe: removes temporaries */

/* DIR/NAME in new memory (mem_free). */
char *path_join(const char *dir, const char *name);
int path_is_dir(const char *);
int path_exists(const char *);

#endif
