/*
 * server.h - the hostile server of tests/server, for unit tests.
 */
#ifndef DEPECHE_TEST_SERVER_H
#define DEPECHE_TEST_SERVER_H

/* Starts it; it ends with the test.  Its port, 0 if it cannot be started. */
int server_start(void);

#endif
