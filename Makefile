# Tamga: build, render, test, install. `make help` lists the targets.
#
# VARIANT=release|debug|san has its own folder in build/, so that the three never
# mix; build/tamga is a link to the release program.

VARIANT ?= release
PREFIX  ?= /usr/local
T       ?=
SECONDS ?= 60
V       ?=

# The libraries, each included by one module only; CONTRIBUTING.md says what for.
PACKAGES = yaml-0.1 libcmark-gfm glib-2.0 harfbuzz pangocairo pangofc fontconfig cairo cairo-pdf libjpeg libpng lcms2 nettle libdeflate zlib libqpdf
# Loaded by the program when somebody needs it, and not linked: src/print/rendered.c.
LOADED = poppler-glib
WITHOUT_PC = -lgettextpo -lhyphen -lm

# Where an installed program finds its layouts, fonts and dictionaries. Compiled
# into the one source that names TAMGA_DATA.
DATA = $(PREFIX)/share/tamga
DATA_FLAG =

B := build/$(VARIANT)

VARIANT_FLAGS_release = -O2
VARIANT_FLAGS_debug   = -O0 -g
VARIANT_FLAGS_san     = -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all
VARIANT_FLAGS_fuzz    = $(VARIANT_FLAGS_san) -fsanitize=fuzzer-no-link
VARIANT_FLAGS_coverage = -O0 -g --coverage
VARIANT_FLAGS        := $(VARIANT_FLAGS_$(VARIANT))
ifeq ($(VARIANT_FLAGS),)
$(error VARIANT is "$(VARIANT)"; it can be release, debug, san or coverage, and for make fuzz-targets also fuzz)
endif

LIBRARY_CFLAGS := $(patsubst -I%,-isystem %,$(shell pkg-config --cflags $(PACKAGES) $(LOADED) 2>/dev/null))
LIBRARY_LIBS   := $(shell pkg-config --exists $(LOADED) && pkg-config --libs $(PACKAGES) 2>/dev/null)
CMOCKA_LIBS     = $(shell pkg-config --libs cmocka 2>/dev/null || echo -lcmocka)
need_libraries  = $(if $(LIBRARY_LIBS),,$(error a library is missing; ./bootstrap installs it, \
                  pkg-config --print-errors --exists $(PACKAGES) $(LOADED) names it))

# No contraction: a fused multiply-add rounds differently, and the same pages must
# come out on every processor.
COMPILE = $(CC) -std=c11 -D_POSIX_C_SOURCE=200809L -iquote src \
          -Wall -Wextra -Werror -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
          -ffp-contract=off $(VARIANT_FLAGS) $(LIBRARY_CFLAGS) $(CPPFLAGS) $(CFLAGS)
LINK    = $(CC) $(VARIANT_FLAGS) -Wl,--as-needed $(LDFLAGS)

SOURCES := $(sort $(wildcard src/*/*.c))
OBJECTS := $(SOURCES:src/%.c=$(B)/%.o)
MAIN    := $(filter $(B)/app/main.o,$(OBJECTS))
PARTS   := $(filter-out $(B)/app/main.o,$(OBJECTS))
DATA_OBJECTS := $(patsubst src/%.c,$(B)/%.o,$(shell grep -ls TAMGA_DATA $(SOURCES) /dev/null))

# A unit test is tests/unit/test_<module>.c; what else lies there is linked into each.
UNIT_SOURCES := $(sort $(wildcard tests/unit/test_*.c))
UNIT_SHARED  := $(filter-out $(UNIT_SOURCES),$(sort $(wildcard tests/unit/*.c)))
UNIT_TESTS   := $(UNIT_SOURCES:tests/unit/%.c=$(B)/unit/%)
UNIT_CHOSEN  := $(if $(T),$(foreach test,$(UNIT_TESTS),$(if $(findstring $(T),$(notdir $(test))),$(test))),$(UNIT_TESTS))

# The tools of tests/stress: vary makes an issue from another, proof reads a dump.
STRESS_PARTS := $(patsubst tests/stress/%.c,$(B)/stress/%.o,$(filter-out tests/stress/vary.c,$(sort $(wildcard tests/stress/*.c))))
STRESS_TOOLS := $(B)/stress/vary $(B)/stress/proof

# The tools of tests/bench: enlarge makes an issue of many pages, photographs its pictures, compose measures how it is made.
BENCH_TOOLS := $(B)/bench/enlarge $(B)/bench/photographs $(B)/bench/compose

# Loaded before the program by cases that let calls of the system fail.
FAULTS := $(B)/faults/faults.so

# Builds an issue again and again in one process.
SOAK := $(B)/soak/soak

# A fuzz target is tests/fuzz/fuzz_<name>.c. Under VARIANT=fuzz a fuzzer drives it, which clang brings; else replay.c does.
FUZZ_TARGETS := $(patsubst tests/fuzz/fuzz_%.c,$(B)/fuzz/%,$(sort $(wildcard tests/fuzz/fuzz_*.c)))
FUZZ_SHARED  := $(B)/fuzz/fuzz.o $(if $(filter fuzz,$(VARIANT)),,$(B)/fuzz/replay.o)
FUZZ_LINK     = $(LINK) $(if $(filter fuzz,$(VARIANT)),-fsanitize=fuzzer)

# What the program says, by language: po/LL.po. It looks for the catalogues beside itself first.
CATALOGUES := $(patsubst po/%.po,$(B)/locale/%/LC_MESSAGES/tamga.mo,$(sort $(wildcard po/*.po)))

# V=1 shows the commands in full.
Q   := $(if $(V),,@)
say  = $(if $(V),,@printf '%-5s %s\n' $(1) $(2))

.SUFFIXES:
.SECONDARY:
.DELETE_ON_ERROR:
.PHONY: all program messages test tests-built unit golden press cli lint stress fuzz fuzz-targets replay check soak memcheck coverage conformance accept schemas bench press-profile install uninstall clean help FORCE

all: program                 ## build the program and render every issue into out/
	$(B)/tamga build --profile screen,print,archive

program: $(B)/tamga $(CATALOGUES)  ## only build it; build/tamga is the release program

$(B)/tamga: $(MAIN) $(B)/libtamga.a
	$(if $(MAIN),,$(error src/app/main.c is not there, so there is no program to link))
	$(call say,link,$@)
	$(Q)$(LINK) -o $@ $^ $(LIBRARY_LIBS) $(WITHOUT_PC)
	$(if $(filter release,$(VARIANT)),$(Q)ln -sfn release/tamga build/tamga)

$(B)/locale/%/LC_MESSAGES/tamga.mo: po/%.po
	@mkdir -p $(@D)
	$(call say,msg,$<)
	$(Q)msgfmt --check --output-file=$@ $<

# The tool of po/template: what the tables of the program say.
$(B)/po/tables.o: po/tables.c $(B)/flags
	@mkdir -p $(@D)
	$(call say,cc,$<)
	$(Q)$(COMPILE) -MMD -MP -c -o $@ $<

$(B)/po/tables: $(B)/po/tables.o $(B)/libtamga.a
	$(call say,link,$@)
	$(Q)$(LINK) -o $@ $^ $(LIBRARY_LIBS) $(WITHOUT_PC)

# Packed anew each time: `ar r` would leave the members of removed sources, and
# let one file replace another of the same name.
$(B)/libtamga.a: $(PARTS) $(B)/parts
	@rm -f $@
	$(Q)$(AR) qcs $@ $(PARTS)

$(B)/%.o: src/%.c $(B)/flags
	$(need_libraries)
	@mkdir -p $(@D)
	$(call say,cc,$<)
	$(Q)$(COMPILE) $(DATA_FLAG) -MMD -MP -c -o $@ $<

$(DATA_OBJECTS): DATA_FLAG = -DTAMGA_DATA='"$(DATA)"'
$(DATA_OBJECTS): $(B)/data

# What a sanitizer looks at when a run ends, and where gcov leaves its counts, is within the bounds of a program built for them.
MEASURED_IN_san      = "/proc", "$(CURDIR)/tests", "$(CURDIR)/build"
MEASURED_IN_coverage = "$(CURDIR)/build"
$(B)/base/sandbox.o: DATA_FLAG = $(if $(MEASURED_IN_$(VARIANT)),-DTAMGA_MEASURED_IN='$(MEASURED_IN_$(VARIANT))')

$(B)/unit/%.o: tests/unit/%.c $(B)/flags
	$(need_libraries)
	@mkdir -p $(@D)
	$(call say,cc,$<)
	$(Q)$(COMPILE) -iquote tests/unit -MMD -MP -c -o $@ $<

$(B)/unit/%: $(B)/unit/%.o $(UNIT_SHARED:tests/unit/%.c=$(B)/unit/%.o) $(B)/libtamga.a
	$(call say,link,$@)
	$(Q)$(LINK) -o $@ $^ $(LIBRARY_LIBS) $(WITHOUT_PC) $(CMOCKA_LIBS)

$(B)/stress/%.o: tests/stress/%.c $(B)/flags
	$(need_libraries)
	@mkdir -p $(@D)
	$(call say,cc,$<)
	$(Q)$(COMPILE) -iquote tests/stress -MMD -MP -c -o $@ $<

$(B)/stress/vary: $(B)/stress/vary.o $(B)/libtamga.a
$(B)/stress/proof: $(STRESS_PARTS) $(B)/libtamga.a
$(STRESS_TOOLS):
	$(call say,link,$@)
	$(Q)$(LINK) -o $@ $^ $(LIBRARY_LIBS) $(WITHOUT_PC)

$(B)/bench/%.o: tests/bench/%.c $(B)/flags
	$(need_libraries)
	@mkdir -p $(@D)
	$(call say,cc,$<)
	$(Q)$(COMPILE) -MMD -MP -c -o $@ $<

$(BENCH_TOOLS): %: %.o $(B)/libtamga.a
	$(call say,link,$@)
	$(Q)$(LINK) -o $@ $^ $(LIBRARY_LIBS) $(WITHOUT_PC)

$(B)/soak/soak.o: tests/soak/soak.c $(B)/flags
	@mkdir -p $(@D)
	$(call say,cc,$<)
	$(Q)$(COMPILE) -MMD -MP -c -o $@ $<

$(SOAK): $(B)/soak/soak.o $(B)/libtamga.a
	$(call say,link,$@)
	$(Q)$(LINK) -o $@ $^ $(LIBRARY_LIBS) $(WITHOUT_PC)

$(FAULTS): tests/faults/faults.c $(B)/flags
	@mkdir -p $(@D)
	$(call say,cc,$<)
	$(Q)$(COMPILE) -shared -fPIC -o $@ $<

$(B)/fuzz/%.o: tests/fuzz/%.c $(B)/flags
	$(need_libraries)
	@mkdir -p $(@D)
	$(call say,cc,$<)
	$(Q)$(COMPILE) -iquote tests/fuzz -MMD -MP -c -o $@ $<

$(FUZZ_TARGETS): $(B)/fuzz/%: $(B)/fuzz/fuzz_%.o $(FUZZ_SHARED) $(B)/libtamga.a
	$(call say,link,$@)
	$(Q)$(FUZZ_LINK) -o $@ $^ $(LIBRARY_LIBS) $(WITHOUT_PC)

# These three hold words whose change means work: another compiler or option,
# another PREFIX, a source more or less. They are rewritten only when they differ.
$(B)/flags: WORDS = $(COMPILE)
$(B)/data:  WORDS = $(DATA)
$(B)/parts: WORDS = $(PARTS)
$(B)/flags $(B)/data $(B)/parts: FORCE
	@mkdir -p $(@D)
	@echo '$(WORDS)' | cmp -s - $@ || echo '$(WORDS)' >$@

-include $(OBJECTS:.o=.d) $(UNIT_TESTS:=.d) $(UNIT_SHARED:tests/unit/%.c=$(B)/unit/%.d) $(STRESS_PARTS:.o=.d) $(B)/stress/vary.d $(B)/po/tables.d $(BENCH_TOOLS:=.d) \
         $(FUZZ_SHARED:.o=.d) $(FUZZ_TARGETS:$(B)/fuzz/%=$(B)/fuzz/fuzz_%.d)

# ---- tests: tests/README.md says how a case is written ----

test:                        ## every test, under release and san
	$(MAKE) VARIANT=release tests-built
	$(MAKE) VARIANT=san tests-built
	@tests/conformance/fetch || :
	T='$(T)' tests/run --variants 'release san' unit golden press cli lint stress fuzz check conformance

tests-built: program $(FAULTS) $(SOAK) $(UNIT_TESTS) $(STRESS_TOOLS) $(FUZZ_TARGETS) $(B)/po/tables

unit: $(UNIT_CHOSEN) $(CATALOGUES)  ## unit tests; T=linebreak chooses
	T='$(T)' tests/run --variants $(VARIANT) unit

golden press lint: program
cli: program $(FAULTS) $(SOAK)
golden press cli lint:            ## the cases of one folder; T=two-columns chooses
	T='$(T)' tests/run --variants $(VARIANT) $@

stress: program $(STRESS_TOOLS)  ## an issue in many variants; T=letters chooses
	T='$(T)' tests/run --variants $(VARIANT) stress

fuzz:                        ## libFuzzer looks for what breaks a reader; T=node chooses, SECONDS=60 for each
	T='$(T)' SECONDS_EACH='$(SECONDS)' tests/fuzz/run

fuzz-targets: $(FUZZ_TARGETS)  ## the same targets for another fuzzer: VARIANT=fuzz CC=afl-clang-fast

replay: $(FUZZ_TARGETS)      ## gives each fuzz target what is kept for it; T=node chooses
	T='$(T)' tests/run --variants $(VARIANT) fuzz

bench: program $(BENCH_TOOLS)  ## how long pages take; BENCH=quick, BENCH=callgrind counts instructions; KEEP=1 keeps the figures
	KEEP='$(KEEP)' NOTE='$(NOTE)' TAMGA='$(CURDIR)/$(B)/tamga' tests/bench/run '$(B)/bench' $(BENCH)

check: program $(B)/po/tables  ## the structure of the sources and of this repository
	T='$(T)' tests/run --variants $(VARIANT) check

soak: $(SOAK)                ## N=10000 builds in one process: memory stays flat
	T=soak N='$(or $(N),10000)' tests/cli/soak

memcheck: program            ## valgrind on builds of a small issue with all deliverables
	VARIANT=$(VARIANT) tests/memcheck/run

coverage:                    ## which lines the tests reach (gcovr)
	$(MAKE) VARIANT=coverage tests-built
	tests/coverage

conformance: program         ## veraPDF proves PDF/A and PDF/UA, where it can be had
	@tests/conformance/fetch || :
	T='$(T)' tests/run --variants $(VARIANT) conformance

accept: program              ## show what changed in golden cases (T=…), then keep it
	T='$(T)' tests/run --variants $(VARIANT) --accept golden

schemas: program             ## writes layouts/*.schema.json anew, for editors, and the tables of docs/
	for file in issue overlay layout language lock; do $(B)/tamga schema $$file >layouts/$$file.schema.json || exit 1; done
	tools/key-tables $(B)/tamga docs

messages: $(B)/po/tables     ## brings po/ up to what the program says, for translators
	po/template $(B)/po/tables >po/tamga.pot
	for file in po/*.po; do msgmerge --quiet --update --backup=none --previous --no-wrap $$file po/tamga.pot || exit 1; done

press-profile:               ## makes layouts/press/fogra39.icc anew (argyll, icc-profiles-free)
	layouts/press/make

# ---- installation ----

share   = $(DESTDIR)$(PREFIX)/share
put     = install -m 644

install: program             ## PREFIX=/usr/local DESTDIR=
	install -d '$(DESTDIR)$(PREFIX)/bin' '$(share)/tamga/fonts/licences' '$(share)/tamga/hyphenation' '$(share)/doc/tamga'
	install -m 755 $(B)/tamga '$(DESTDIR)$(PREFIX)/bin/tamga'
	cp -R layouts '$(share)/tamga/'
	$(put) fonts/*.ttf fonts/fonts.lock '$(share)/tamga/fonts/'
	$(put) fonts/licences/* '$(share)/tamga/fonts/licences/'
	$(put) hyphenation/*.dic hyphenation/hyphenation.lock '$(share)/tamga/hyphenation/'
	for file in $(CATALOGUES:$(B)/locale/%=%); do install -D -m 644 $(B)/locale/$$file '$(share)/locale/'"$$file" || exit 1; done
	$(put) LICENSE LICENSES.md '$(share)/doc/tamga/'
	for page in man/*.1; do [ ! -f "$$page" ] || install -D -m 644 "$$page" '$(share)/man/man1/'"$${page#man/}"; done
	[ ! -f completions/tamga.bash ] || install -D -m 644 completions/tamga.bash '$(share)/bash-completion/completions/tamga'
	[ ! -f completions/_tamga ] || install -D -m 644 completions/_tamga '$(share)/zsh/site-functions/_tamga'
	[ ! -f completions/tamga.fish ] || install -D -m 644 completions/tamga.fish '$(share)/fish/vendor_completions.d/tamga.fish'

uninstall:                   ## removes what install placed
	rm -rf '$(share)/tamga' '$(share)/doc/tamga'
	rm -f '$(share)'/locale/*/LC_MESSAGES/tamga.mo
	rm -f '$(DESTDIR)$(PREFIX)/bin/tamga' '$(share)'/man/man1/tamga.1 '$(share)'/man/man1/tamga-*.1
	rm -f '$(share)/bash-completion/completions/tamga' '$(share)/zsh/site-functions/_tamga' '$(share)/fish/vendor_completions.d/tamga.fish'

clean:                       ## removes build/ and out/; fonts and dictionaries stay
	rm -rf build out

help:                        ## this list
	@sed -n 's/^\([a-z -]*\):.*## /\1: /p' Makefile | awk -F ': ' '{ printf "  make %-18s %s\n", $$1, $$2 }'
	@echo '  VARIANT=release|debug|san  CC=gcc|clang  T=part-of-a-name  V=1'
