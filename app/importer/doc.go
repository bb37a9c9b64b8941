// Command importer is the page's second program: it makes a scenario of what people
// paste. ./build.sh builds it as import.wasm, and web/importer.js runs it in a worker,
// which exists only while somebody pastes. The page itself does not contain package
// paste, which would make it a tenth larger.
package main
