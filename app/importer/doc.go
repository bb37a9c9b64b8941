// Command importer is the page's second program: it makes a scenario of what people
// paste, judges attempts at challenges, searches for leaks, and writes the code of servers
// and of embeds. ./build.sh builds it as import.wasm, and web/importer.js runs it in a
// worker, which exists only while the reader does one of these. The page itself does not
// contain their packages, which would make it more than a tenth larger.
package main
