// Package browser models the user agent: it opens pages, loads their
// subresources, follows redirects, upgrades http to https, and gives the jar
// the context of each request. The SameSite context of a request follows from
// the steps and the redirects and is never an input.
//
// It follows Fetch (redirects, CORS, mixed content, credentials), HTML
// (navigation, forms, reload) and RFC 6265bis §5.2 (same-site requests). Every
// difference between browsers is a switch of a [Profile]; no rule checks which
// browser it runs in.
//
// The model has tabs without openers. Steps act in the page of the current one or in
// the frame that the page loaded last; frames within frames are not modelled.
package browser
