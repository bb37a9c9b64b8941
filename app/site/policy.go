package site

import "net/http"

// Policy is the Content-Security-Policy of the pages: scripts, styles and the
// program from the page's own origin, its embed as the preview of itself, and nothing
// from anywhere else. The trusted-types part makes the browser reject HTML made from
// text, so that a scenario from a stranger's link stays text whatever a component
// does. Its policies make the address of one worker each, and no other: that of
// web/worker.js of the page's second program, and that of web/offline.js of the service
// worker. In a sandboxed frame, whose origin is its own, web/worker.js makes a blob that
// imports the worker.
const Policy = "default-src 'none'; " +
	"script-src 'self' 'wasm-unsafe-eval'; " +
	"worker-src 'self' blob:; " +
	"frame-src 'self'; " +
	"style-src 'self'; " +
	"img-src 'self' data:; " +
	"connect-src 'self'; " +
	"base-uri 'none'; " +
	"form-action 'none'; " +
	"require-trusted-types-for 'script'; trusted-types importer offline"

func setSafetyHeaders(h http.Header) {
	// A <meta> cannot have frame-ancestors, and every page may frame this one.
	h.Set("Content-Security-Policy", Policy+"; frame-ancestors *")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	// In <iframe sandbox="allow-scripts"> the page's origin is opaque: without
	// this it may not fetch its own program.
	h.Set("Access-Control-Allow-Origin", "*")
	// And this allows it in a page that isolates itself by COEP.
	h.Set("Cross-Origin-Resource-Policy", "cross-origin")
}
