// Package origin models what a URL says about where it leads: the URL itself,
// its host, its origin, its site, and whether the place counts as trustworthy.
//
// URLs are parsed as the URL Standard (https://url.spec.whatwg.org) does for
// the schemes http and https, because that is what browsers do: slashes may
// lean either way, tabs and line ends vanish, 0x7f.1 is 127.0.0.1, and
// bücher.example is xn--bcher-kva.example. Sites are those of the HTML
// Standard, over the whole Public Suffix List. Trustworthy places are those
// of Secure Contexts §3.1, and DomainMatch is RFC 6265bis §5.1.3.
//
// Left out: schemes other than http and https, user names and passwords (they
// are read and dropped), and query encodings other than UTF-8. Where browsers
// and the standard part over a host, the standard is followed: Chromium also
// takes a space, which it escapes, and xn-- labels that say nothing; Firefox
// refuses quotation marks and asterisks.
package origin
