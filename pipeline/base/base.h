/*
 * base.h - the ground floor: errors, memory, text buffers, maps, files, log.
 *
 * Everything here is libc alone (SHA-256 comes from libcrypto).  Functions
 * that can fail return 0 or -1 and take a struct error last.  Allocation
 * never returns NULL: memory exhausted runs one hook, then ends the program
 * with STATUS_INTERNAL.
 */
#ifndef DEPECHE_BASE_H
#define DEPECHE_BASE_H

#include "base/error.h"
#include "base/memory.h"
#include "base/buf.h"
#include "base/map.h"
#include "base/utf8.h"
#include "base/hash.h"
#include "base/file.h"
#include "base/table.h"
#include "base/log.h"

#endif
