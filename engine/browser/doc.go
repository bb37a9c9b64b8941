// Package browser models the user agent: it opens pages, loads what they ask
// for, follows redirects, upgrades http to https, and tells the jar what it
// must know of each request. What a request's SameSite context is follows
// from the steps and the redirects, and is never supplied.
//
// It follows Fetch (redirects, CORS, mixed content, credentials), HTML
// (navigation, forms, reload) and RFC 6265bis §5.2 (same-site requests).
// Every difference between browsers is a switch of a [Profile]; no rule asks
// which browser it is.
//
// One tab is modelled. Frames load, but no step acts inside one.
package browser
