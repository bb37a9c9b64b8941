// Package cache keeps the redirects that a browser remembers: its HTTP cache (RFC
// 9111), as far as it answers requests with a redirect. Pages, images and other
// responses are not kept here.
package cache
