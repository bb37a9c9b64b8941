// Package idna turns a host with letters outside ASCII into the form that
// travels: bücher.example into xn--bcher-kva.example.
//
// It does what the URL Standard calls "domain to ASCII": the non-transitional
// processing of UTS #46 with CheckBidi and CheckJoiners, without CheckHyphens,
// UseSTD3ASCIIRules, VerifyDnsLength and IgnoreInvalidPunycode. The parts are
// Unicode's mapping table, the normalization form NFC (UAX #15), Punycode (RFC
// 3492), the Bidi rule (RFC 5893 §2) and the rules for joiners (RFC 5892,
// appendices A.1 and A.2).
//
// Why not golang.org/x/net/idna: it adds 73 kB to the compressed page, this
// package 24 kB; and with Go 1.26 it speaks Unicode 15.0, which refuses or
// changes 10,800 characters that browsers take as Unicode 17.0 has them. The
// table is made from that library's data for Unicode 17.0.
//
// Every character was tried in Chromium 156.0.8078.79 and Firefox 153.7.0esr
// on 2026-11-22, alone, between Latin and between Hebrew letters, and a test of
// package origin compares with what they made of it.
//
// Left out: turning xn-- labels back for people to read, and Chromium's habit
// of not looking into the xn-- labels of a host that is all ASCII.
package idna

//go:generate go run ./gen
