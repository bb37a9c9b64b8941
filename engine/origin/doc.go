// Package origin models URLs, hosts, origins and sites, and which of them are
// trustworthy.
//
// URLs are parsed according to the URL Standard (https://url.spec.whatwg.org)
// for the schemes http and https, as browsers do: slashes can be backslashes,
// tabs and line ends are removed, 0x7f.1 is 127.0.0.1, and bücher.example is
// xn--bcher-kva.example. Sites are those of the HTML Standard, with the whole
// Public Suffix List. Trustworthy origins are those of Secure Contexts §3.1,
// and DomainMatch is RFC 6265bis §5.1.3.
//
// Not modelled: schemes other than http and https, and query encodings
// other than UTF-8. Where
// browsers and the standard differ on a host, the package follows the standard:
// Chromium also accepts a space, which it escapes, and invalid xn-- labels;
// Firefox rejects quotation marks and asterisks.
package origin
