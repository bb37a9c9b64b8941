#!/bin/sh
# fetch.sh FOLDER makes a folder with executables 3.2, 4.2, 5.2 and 6.1. Each is
# a Python that has that Django, as Debian has the two: nothing is installed.
# It needs apt-get and dpkg, and the archive keys of Debian.

set -eu
folder=$1
mkdir -p "$folder"
cd "$folder"
folder=$PWD

# The suites that have those versions; a later Debian has others.
key=/usr/share/keyrings/debian-archive-keyring.gpg
suites="bookworm trixie sid experimental"
mkdir -p apt/lists/partial apt/cache/archives/partial debs
for suite in $suites; do
	echo "deb [signed-by=$key] http://deb.debian.org/debian $suite main"
done >apt/sources.list
cat >apt/apt.conf <<END
Dir::Etc::sourcelist "$folder/apt/sources.list";
Dir::Etc::sourceparts "-";
Dir::State::lists "$folder/apt/lists";
Dir::Cache "$folder/apt/cache";
APT::Sandbox::User "root";
END
export APT_CONFIG=$folder/apt/apt.conf
apt-get update >/dev/null

# unpack FOLDER SUITE PACKAGE… unpacks packages.
unpack() {
	root=$folder/$1 suite=$2
	shift 2
	mkdir -p "$root" "debs/$suite"
	for package in "$@"; do
		(cd "debs/$suite" && apt-get download -qq "$package/$suite")
		dpkg -x debs/"$suite/$package"_*.deb "$root"
	done
}

# python FOLDER SUITE VERSION unpacks a Python with the libraries that it needs.
python() {
	unpack "$1" "$2" "python$3-minimal" "libpython$3-minimal" "libpython$3-stdlib"
	unpack "$1" sid libc6 libexpat1 zlib1g libssl3t64 libsqlite3-0 libbz2-1.0 liblzma5 libffi8 libzstd1 libuuid1
}

# django VERSION SUITE PYTHON VERSION writes the executable of a version.
django() {
	unpack "django$1" "$2" python3-django
	for package in asgiref sqlparse $5; do
		unpack "django$1" "$3" "python3-$package"
	done
	root=$folder/python$4
	libraries=$root/usr/lib/x86_64-linux-gnu
	cat >"$1" <<END
#!/bin/sh
export PYTHONHOME=$root/usr PYTHONPATH=$folder/django$1/usr/lib/python3/dist-packages
exec $libraries/ld-linux-x86-64.so.2 --library-path $libraries $root/usr/bin/python$4 "\$@"
END
	chmod +x "$1"
}

python python3.11 bookworm 3.11
python python3.13 trixie 3.13
python python3.14 sid 3.14
django 3.2 bookworm bookworm 3.11 tz
django 4.2 trixie trixie 3.13 ""
django 5.2 sid sid 3.14 ""
django 6.1 experimental sid 3.14 ""
