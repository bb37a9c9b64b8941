// Package nginx reads the server blocks of an nginx configuration, and rewrites
// Set-Cookie lines as their proxy_cookie_* lines do.
package nginx
