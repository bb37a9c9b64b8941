#!/bin/sh
# All commands of the project. They need Go; the tests also need Chromium,
# Firefox and Node.js. Everything they build is in .build/.

set -eu
cd "$(dirname "$0")"

usage="usage: ./build.sh command

  serve [-addr host:port]  build the page and serve it on this machine
  build                    build the page in .build/site, with fast compression
  dist                     build the page in .build/dist for a static host, with best compression;
                           CRUMBTRAIL_BASE is its address there, for oEmbed and social cards
  test                     run all checks and tests
  bench                    measure sizes and timings beside reference values"

staticcheck_version=v0.8.2
axe_version=4.14.1
tough_version=6.1.0

build=.build

# limit is how long the tests of a package may take. It only ends what hangs: a
# busy machine takes many times as long as an idle one.
limit=60m
goroot=$(go env GOROOT)

say() { printf '%s\n' "$*" >&2; }

# wasm PACKAGE FILE [FLAG…] builds a program for the page. The same source gives
# the same bytes in any folder.
wasm() {
	wasm_package=$1 wasm_file=$2
	shift 2
	GOOS=js GOARCH=wasm go build -trimpath -buildvcs=false -ldflags '-s -w' "$@" \
		-o "$wasm_file" "$wasm_package"
}

# not_inlined PACKAGE… prints the flags with which nothing of packages is inlined.
not_inlined() { printf -- '-gcflags=%s=-l ' "$@"; }

# seldom_called are the packages in which no function is called so often that
# inlining would be felt.
seldom_called='github.com/... bufio bytes context encoding/base64 encoding/json fmt html
	internal/fmtsort internal/poll internal/reflectlite io/fs net/netip net/url os
	path/filepath reflect slices sort strconv strings sync syscall syscall/js time
	unicode/utf8'

# slim_program PACKAGE FILE TAGS [FLAG…] builds a program of the page from the sources
# that app/slim makes, without source positions. Inlining is on only in the runtime and
# the small packages below it. This makes the program 8 % smaller and no interaction
# slower. Without inlining in the runtime, interactions would be slower. Go's older
# garbage collector is smaller and, with the one thread of a page, as fast.
slim_program() {
	slim_package=$1 slim_file=$2 slim_tags=$3
	shift 3
	# shellcheck disable=SC2046,SC2086 # one flag, one word
	(export GOEXPERIMENT=nogreenteagc &&
		wasm "$slim_package" "$slim_file" "-modfile=$build/slim/go.mod" "-overlay=$build/slim/overlay.json" \
			-tags "$slim_tags" $(not_inlined $seldom_called) "$@") &&
		go run ./app/slim program "$slim_file"
}

# pack FOLDER QUALITY [TAGS] builds the site in a folder. It leaves the programs in
# .build/app.wasm and .build/import.wasm, or in files named after the tags. The tags
# also apply to the first paint, which the command pack renders; a site with tags has no
# answers before its program.
pack() {
	say "building the page into $1"
	pack_program=$build/${3:-app}.wasm pack_importer=$build/${3:+$3-}import.wasm
	# Inlining stays on in the importer's readers, which read files of 200 MB.
	go run ./app/slim sources -out "$build/slim" &&
		slim_program ./app "$pack_program" "${3-}" &&
		slim_program ./app/importer "$pack_importer" "${3-}" \
			-gcflags=github.com/crumbtrail/crumbtrail/engine/paste/...= &&
		go run -tags "${3-}" ./app/pack site -program "$pack_program" -importer "$pack_importer" \
			-exec "$goroot/lib/wasm/wasm_exec.js" -out "$1" -quality "$2" -base "${CRUMBTRAIL_BASE-}" ${3:+-answers=false}
}

serve() {
	pack "$build/site" 6
	go build -buildvcs=false -o "$build/crumbtrail" .
	exec "$build/crumbtrail" -dir "$build/site" "$@"
}

# debian_root reports whether apt-get can install what a test needs.
debian_root() { command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; }

# install_package PACKAGE installs a package of Debian. Whether that worked, the caller sees by
# what it needs of it.
install_package() {
	say "installing $1"
	# An old index would give an old browser, in which the lab cannot play.
	[ -n "${apt_updated-}" ] || apt-get update >/dev/null 2>&1 || say "apt-get update failed: installing what the index has"
	apt_updated=yes
	DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$1" >/dev/null || :
}

# need_tool COMMAND PACKAGE HINT makes sure that a command is installed.
need_tool() {
	command -v "$1" >/dev/null && return
	if debian_root; then
		install_package "$2"
		command -v "$1" >/dev/null && return
	fi
	say "$1 is missing: $3"
	return 1
}

# chrome_path prints the path of the Chrome or Chromium for the tests. Neither function
# has the name of a command that it tries: the shell would call the function.
chrome_path() {
	for candidate in "${CHROME-}" chromium chromium-browser google-chrome google-chrome-stable chrome \
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
		"/Applications/Chromium.app/Contents/MacOS/Chromium"; do
		if [ -n "$candidate" ] && "$candidate" --version >/dev/null 2>&1; then
			command -v "$candidate"
			return
		fi
	done
	return 1
}

need_browser() {
	chrome_path >/dev/null || need_tool chromium chromium \
		"install Chromium or Chrome, or set the environment variable CHROME to its path"
}

# firefox_path prints the path of the Firefox for the tests.
firefox_path() {
	for candidate in "${FIREFOX-}" firefox-esr firefox /Applications/Firefox.app/Contents/MacOS/firefox; do
		if [ -n "$candidate" ] && "$candidate" --version >/dev/null 2>&1; then
			command -v "$candidate"
			return
		fi
	done
	return 1
}

need_firefox() {
	firefox_path >/dev/null || need_tool firefox-esr firefox-esr \
		"install Firefox, or set the environment variable FIREFOX to its path" ||
		skip "nothing was tested in Firefox: it is missing"
}

# fetch_axe downloads the accessibility checker once.
axe=$build/tools/axe-core-$axe_version/package/axe.min.js
fetch_axe() {
	[ -f "$axe" ] && return
	axe_dir=$build/tools/axe-core-$axe_version
	mkdir -p "$axe_dir" &&
		(cd "$axe_dir" && npm pack --silent "axe-core@$axe_version" >/dev/null && tar -xzf ./*.tgz)
}

# fetch_tough downloads, once, the cookie library that the benchmarks compare with.
tough=$build/tools/tough-cookie-$tough_version/node_modules/tough-cookie
fetch_tough() {
	[ -d "$tough" ] && return
	tough_dir=$build/tools/tough-cookie-$tough_version
	mkdir -p "$tough_dir" &&
		npm install --silent --no-save --no-audit --no-fund --prefix "$tough_dir" "tough-cookie@$tough_version"
}

# debian_python runs a program in a Python that has the packages of the system.
debian_python() { python3 -W ignore -c "$1" || /usr/bin/python3 -W ignore -c "$1"; }

# need_stack PACKAGE COMMAND… makes sure that a command runs, which prints its version.
# While Debian installs a package, it starts no server.
need_stack() {
	need_package=$1
	shift
	"$@" 2>&1 && return
	if debian_root; then
		no_start=/usr/sbin/policy-rc.d
		[ -e "$no_start" ] && no_start= || { printf '#!/bin/sh\nexit 101\n' >"$no_start" && chmod +x "$no_start"; }
		install_package "$need_package"
		[ -z "$no_start" ] || rm "$no_start"
		"$@" 2>&1 && return
	fi
	skip "no test runs what the package $need_package has: install it"
}

# fetch_stacks makes sure that the servers that people run are installed, which the tests
# hold the model against: those of Debian where apt-get can install them, and Express of
# npm in a folder. What is missing, a test skips, and in CI that is a failure.
stacks=$build/tools/stacks
fetch_stacks() {
	need_stack php-cli php --version &&
		need_stack nginx-light nginx -v &&
		need_stack caddy caddy version &&
		need_stack ruby-actionpack ruby -e 'require "action_dispatch"; puts "Action Pack #{ActionPack.version}"' &&
		need_stack python3-django debian_python 'import django; print("Django", django.__version__)' &&
		need_stack python3-flask debian_python 'import flask; print("Flask", flask.__version__)' || return
	[ -d "$stacks/node_modules/express-session" ] || {
		mkdir -p "$stacks"
		npm install --silent --no-save --no-audit --no-fund --prefix "$stacks" express express-session
	} || skip "npm cannot install Express"
}

# staticcheck PACKAGE… checks packages for the platform in GOOS and GOARCH. The
# checker itself must be built for this platform.
staticcheck() {
	staticcheck_dir=$PWD/$build/tools/staticcheck-$staticcheck_version
	[ -x "$staticcheck_dir/staticcheck" ] ||
		GOOS='' GOARCH='' GOBIN=$staticcheck_dir \
			go install "honnef.co/go/tools/cmd/staticcheck@$staticcheck_version" || return
	"$staticcheck_dir/staticcheck" "$@"
}

formatted() {
	unformatted=$(gofmt -l app engine web serve.go)
	[ -z "$unformatted" ] || {
		say "gofmt would change:" "$unformatted"
		return 1
	}
}

on_js() { (export GOOS=js GOARCH=wasm && "$@"); }

# files lists each package with the files that it has on the platform in GOOS and
# GOARCH.
files() { go list -f '{{.ImportPath}} {{.GoFiles}} {{.TestGoFiles}} {{.XTestGoFiles}}' ./... | sort; }

# on_js_alone runs a command that checks packages, for js/wasm, on those that have
# other files there than here. The others are checked where they are checked here.
on_js_alone() {
	files >"$build/files"
	on_js files | comm -13 "$build/files" - | cut -d ' ' -f 1 >"$build/files-on-js"
	[ -s "$build/files-on-js" ] || {
		say "go list names no package for js/wasm"
		return 1
	}
	# shellcheck disable=SC2046 # one package, one word
	on_js "$@" $(cat "$build/files-on-js")
}

# tested runs go test on packages, all of them anew. The step vet has checked them
# with more than the analyzers that go test has.
tested() { go test -vet=off -count=1 -timeout "$limit" "$@"; }

# wasm_tests runs the tests of the engine, of what it imports, of links and of the
# bridge in Node.js, with fewer combinations than natively. The packages above the
# engine are text and tables made of a trace: the golden files of package engine go
# through most of them, and the tests of the page through the rest. Go on js/wasm
# cannot start with a large environment, so the tests get only a few variables.
wasm_tests() {
	below=$(on_js go list -deps ./engine ./engine/link ./app/bridge | grep -E 'crumbtrail/(engine|app/bridge)') || return
	# shellcheck disable=SC2086 # one package, one word
	on_js tested -short \
		-exec "env -i 'PATH=$PATH' 'CI=${CI-}' 'HTTP_STATE_DATA=${HTTP_STATE_DATA-}' '$goroot/lib/wasm/go_js_wasm_exec'" \
		$below
}

# page builds the page as it is published, but with faster compression, and tests what
# packs it.
page() {
	pack "$build/site" 9 &&
		(export "CRUMBTRAIL_SITE=$PWD/$build/site" && tested ./app/pack)
}

# pseudo_language builds the page in the pseudo-language, in which the browser
# tests find texts that are not phrases and texts that a longer language would clip.
pseudo_language() {
	pack "$build/pseudo" 1 pseudo &&
		tested -tags pseudo -run Pseudo ./engine/phrase
}

# lab runs a sample of the scenarios in real browsers and compares the results with
# the recordings. Chromium on other systems does not accept the lab's certificates.
lab() {
	[ "$(uname -s)" = Linux ] || {
		skip "the lab runs real browsers only on Linux"
		return
	}
	need_tool certutil libnss3-tools 'install certutil, which is part of the NSS tools' || {
		skip "no scenario was run in real browsers: certutil is missing"
		return
	}
	lab_browsers=chromium
	! firefox_path >/dev/null || lab_browsers='chromium|firefox'
	(
		export "CHROME=$(chrome_path)" "FIREFOX=$(firefox_path)"
		tested ./engine/lab -run '^TestSample$' -sample -browsers "$lab_browsers" -v
	)
}

# go_tests runs the tests of every package but those of the page.
go_tests() {
	# shellcheck disable=SC2046 # one package, one word
	STACKS=$PWD/$stacks tested $(go list ./... | grep -vE '/app/(browsertest|pack)$')
}

# page_tests runs the tests of the page in a browser.
page_tests() (
	export "CRUMBTRAIL_SITE=$PWD/$build/site" "CRUMBTRAIL_PSEUDO=$PWD/$build/pseudo" \
		"CRUMBTRAIL_AXE=$PWD/$axe" "CHROME=$(chrome_path)" "FIREFOX=$(firefox_path || :)"
	watched tested -v ./app/browsertest
)

# watched runs go test -v. It shows each test as it ends, and prints the rest of what
# is wrong.
watched() {
	rm -f "$build/passed"
	{ "$@" 2>&1 && : >"$build/passed"; } | while IFS= read -r line; do
		case ${line#"${line%%[! ]*}"} in
		'=== '*) ;;
		'--- PASS'* | '--- SKIP'*)
			[ "${line#' '}" != "$line" ] || say "$line" 2>&3
			;;
		*) printf '%s\n' "$line" ;;
		esac
	done
	[ -f "$build/passed" ]
}

# steps has a file for each step with what it printed.
steps=$build/steps

# skip notes what this machine cannot run. In CI a skip is a failure.
skip() {
	if [ "${CI-}" = true ]; then
		say "$1; with CI=true this is a failure"
		return 1
	fi
	printf 'skipped: %s\n' "$1" >>"$steps/skipped"
}

# printed gives the file for what a step printed.
printed() { printf '%s/%s' "$steps" "$(printf '%s' "$1" | tr / -)"; }

# step NAME COMMAND… runs a command, stores what it prints, and prints for report how
# it ended.
step() {
	step_name=$1
	shift
	step_started=$(date +%s)
	if "$@" >"$(printed "$step_name")" 2>&1; then
		step_verdict=ok
	else
		step_verdict=FAILED
	fi
	printf '%s %s %s\n' "$step_verdict" "$(($(date +%s) - step_started))" "$step_name"
}

# report reads how steps ended, prints what each printed, in one piece, and in the end
# the summary. It fails if a step failed or if the steps ended too early.
report() {
	summary=
	failed=' the steps ended too early,'
	while read -r verdict seconds name; do
		if [ "$verdict" = end ]; then
			failed=${failed#' the steps ended too early,'}
			continue
		fi
		cat "$(printed "$name")" || verdict=FAILED
		line=$(printf '%-23s %-6s %4ss' "$name" "$verdict" "$seconds")
		say "$line"
		summary="$summary$line
"
		[ "$verdict" = ok ] || failed="$failed $name,"
	done
	printf '\n%s' "$summary" >&2
	[ ! -f "$steps/skipped" ] || cat "$steps/skipped" >&2
	[ -z "$failed" ] || {
		say "failed:${failed%,}"
		return 1
	}
}

# page_steps build the page and test it.
page_steps() {
	step 'page' page
	step 'pseudo-language' pseudo_language
	step 'page in browsers' page_tests
}

# code_steps check and test everything else.
code_steps() {
	step 'gofmt' formatted
	step 'vet' go vet ./...
	step 'vet on js/wasm' on_js_alone go vet
	step 'staticcheck' staticcheck ./...
	step 'staticcheck on js/wasm' on_js_alone staticcheck
	step 'tests on js/wasm' wasm_tests
	step 'lab in real browsers' lab
	step 'Go tests' go_tests
}

# all_steps runs the steps in two lanes side by side. Each has times at which it waits,
# for a browser or for the largest package of a build, and leaves the machine to the other.
all_steps() {
	step 'node' need_tool node nodejs 'install Node.js 18 or newer'
	step 'npm' need_tool npm npm 'install npm, which comes with Node.js'
	step 'browser' need_browser
	step 'Firefox' need_firefox
	step 'axe-core' fetch_axe
	step 'stacks' fetch_stacks
	page_steps &
	page_lane=$!
	code_steps &
	code_lane=$!
	wait "$page_lane" && wait "$code_lane" && echo end
}

run_tests() {
	# The http-state cases run if their data is in a checkout beside the project.
	if [ -z "${HTTP_STATE_DATA-}" ] && [ -d ../shared/corpora/http-state ]; then
		HTTP_STATE_DATA=$(cd ../shared/corpora/http-state && pwd)
		export HTTP_STATE_DATA
	fi
	rm -rf "$steps"
	mkdir -p "$steps"
	# What shows progress goes to 3, past the files of the steps.
	all_steps 3>&2 | report
}

bench() {
	pack "$build/dist" 11
	wasm ./app/testdata/hello "$build/hello.wasm"
	go run ./app/pack sizes "app.wasm=$build/app.wasm" "import.wasm=$build/import.wasm" "go-app's hello=$build/hello.wasm"
	need_tool node nodejs 'install Node.js 18 or newer'
	need_tool npm npm 'install npm, which comes with Node.js'
	need_browser
	fetch_tough

	say 'measuring the engine'
	measured=$build/bench.txt
	# The table takes the best of three.
	{
		go test -run '^$' -bench . -skip '^BenchmarkLargest' -benchmem -count 3 ./engine/... ./app/... &&
			go test -run '^$' -bench '^BenchmarkLargest' -benchtime 1x -count 3 ./engine ./engine/quiz ./engine/draw ./engine/whatif ./engine/paste
	} >"$measured" || {
		cat "$measured"
		return 1
	}
	node engine/testdata/bench/tough.mjs "$tough" >>"$measured"
	go build -o "$build/wasmexec" ./engine/lab/wasmexec
	on_js env "CHROME=$(chrome_path)" go test -run '^$' -bench '^BenchmarkProperties$' -benchtime 1x -count 3 \
		-exec "'$PWD/$build/wasmexec' -js '$goroot/lib/wasm/wasm_exec.js'" ./engine >"$build/bench-chromium.txt"
	say "all benchmark results: $measured"
	go run ./engine/internal/yardstick -chromium "$build/bench-chromium.txt" "$measured"

	say 'measuring the page'
	CHROME=$(chrome_path) go run ./app/browsertest/bench -site "$build/dist" -hello "$build/hello.wasm"
}

command=${1-}
[ $# -eq 0 ] || shift
case $command in
serve) serve "$@" ;;
build) pack "$build/site" 6 ;;
dist) pack "$build/dist" 11 ;;
test) run_tests ;;
bench) bench ;;
*)
	say "$usage"
	exit 2
	;;
esac
