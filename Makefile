# depeche: see README.md; `make help` lists the targets.

PREFIX ?= /usr/local
CFLAGS ?= -O2 -g

comma := ,

B := build$(if $(SAN),-san)
libs := libcurl jansson icu-uc icu-i18n libxml-2.0 libconfuse libcrypto \
	zlib
ifneq ($(MAKECMDGOALS),help)
libs_cflags := $(shell pkg-config --cflags $(libs) 2>/dev/null)
libs_ldlibs := $(shell pkg-config --libs $(libs) 2>/dev/null)
endif

own := -std=c11 -D_GNU_SOURCE -Wall -Wextra -Wshadow -Wconversion \
	-Ipipeline -I. $(libs_cflags) \
	$(if $(SAN),-fsanitize=address$(comma)undefined -fno-omit-frame-pointer \
	-DSAN)
ldlibs := $(libs_ldlibs) -lstemmer -lpthread -lm

src := $(sort $(wildcard pipeline/*/*.c stages/*.c stages/*/*.c))
obj := $(src:%.c=$(B)/%.o)
main := $(B)/pipeline/command/main.o
lib := $(filter-out $(main),$(obj))

unit_src := $(sort $(wildcard tests/unit/*.c tests/spec/*.c))
unit := $(unit_src:%.c=$(B)/%)
testlib := $(patsubst %.c,$(B)/%.o,$(sort $(wildcard tests/lib/*.c)))
server_src := $(sort $(wildcard tests/server/*.c))
server := $(if $(server_src),$(B)/tests/server/hostile)
fuzz := $(patsubst %.c,$(B)/%,$(sort $(wildcard tests/fuzz/*.c)))
bench := $(patsubst %.c,$(B)/%,$(sort $(wildcard tests/bench/*.c)))

.PHONY: all demo check deps bench bench-quality golden format lint install \
	clean help tests FORCE
.SECONDARY:

all: $(B)/depeche

$(B)/depeche: $(main) $(B)/libdepeche.a
	$(CC) $(own) $(CFLAGS) $(LDFLAGS) -o $@ $(main) $(B)/libdepeche.a \
	    $(ldlibs)

$(B)/libdepeche.a: $(lib)
	rm -f $@
	$(AR) rcs $@ $(lib)

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(own) -MMD -MP $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

# the prefix is compiled in: another one makes the program anew
$(B)/pipeline/config/datadir.o: own += -DPREFIX='"$(PREFIX)"'
$(B)/pipeline/config/datadir.o: $(B)/prefix
$(B)/prefix: FORCE
	@mkdir -p $(@D)
	@echo '$(PREFIX)' | cmp -s - $@ || echo '$(PREFIX)' >$@

# style and script of the page, as the strings that page.c includes
$(B)/stages/render/page_%.inc: stages/render/page.%
	@mkdir -p $(@D)
	sed -e 's/[\\"]/\\&/g' -e 's/.*/"&\\n"/' $< >$@

$(B)/stages/render/page.o: own += -I$(B)/stages/render
$(B)/stages/render/page.o: $(B)/stages/render/page_css.inc \
    $(B)/stages/render/page_js.inc

$(B)/tests/unit/%: $(B)/tests/unit/%.o $(testlib) $(B)/libdepeche.a
	$(CC) $(own) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(ldlibs) -lcmocka

$(B)/tests/spec/%: $(B)/tests/spec/%.o $(testlib) $(B)/libdepeche.a
	$(CC) $(own) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(ldlibs)

$(B)/tests/fuzz/%: $(B)/tests/fuzz/%.o $(testlib) $(B)/libdepeche.a
	$(CC) $(own) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(ldlibs)

$(B)/tests/bench/%: $(B)/tests/bench/%.o $(testlib) $(B)/libdepeche.a
	$(CC) $(own) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(ldlibs)

$(B)/tests/server/hostile: $(server_src:%.c=$(B)/%.o)
	$(CC) $(own) $(CFLAGS) $(LDFLAGS) -o $@ $^ -lmicrohttpd -lpthread \
	    $(ldlibs)

$(B)/tests/golden/answers: $(B)/tests/golden/answers.o $(B)/libdepeche.a
	$(CC) $(own) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(ldlibs)

tests: $(B)/depeche $(unit) $(server) $(fuzz) $(B)/tests/golden/answers

deps:
	@config/install-deps

# installs what is missing, builds, makes a brief of the sample and shows it
demo: deps
	@$(MAKE) --no-print-directory all
	@tests/lib/demo $(B)/depeche

# installs what is missing, builds, runs every test
check: deps
	@$(MAKE) --no-print-directory tests
	@tests/run $(B)

bench: all $(bench)
	@tests/bench/run $(B)

bench-quality: all
	@tests/bench/quality $(B)

# rewrites the expected files from what the program prints now; read the diff
golden: all $(B)/tests/golden/answers
	@tests/golden/run --rewrite $(B)

format:
	clang-format -i $(src) $(wildcard tests/*/*.c)

lint:
	@tests/lib/lint

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/depeche \
	    $(DESTDIR)$(PREFIX)/share/man/man1 \
	    $(DESTDIR)$(PREFIX)/share/man/man5
	install -m 755 $(B)/depeche $(DESTDIR)$(PREFIX)/bin/depeche
	cp -R prompts config $(DESTDIR)$(PREFIX)/share/depeche/
	install -m 644 docs/man/*.1 $(DESTDIR)$(PREFIX)/share/man/man1/
	install -m 644 docs/man/*.5 $(DESTDIR)$(PREFIX)/share/man/man5/

clean:
	rm -rf build build-san build-fuzz

help:
	@echo 'make               build build/depeche'
	@echo 'make demo          install what is missing, build, show a brief'
	@echo 'make check         install what is missing, build, run every test'
	@echo 'make check SAN=1   the same under address and undefined sanitizers'
	@echo 'make bench         times, each beside a peer in the same run'
	@echo 'make bench-quality scores on the corpora beside the project'
	@echo 'make golden        rewrite expected files from the output of now'
	@echo 'make format lint   apply or check the style'
	@echo 'make install       under PREFIX (/usr/local), DESTDIR honoured'
	@echo 'DEPS=no            install nothing'

-include $(obj:.o=.d) $(unit:=.d) $(testlib:.o=.d) $(server_src:%.c=$(B)/%.d) $(fuzz:=.d) \
    $(bench:=.d) $(B)/tests/golden/answers.d
