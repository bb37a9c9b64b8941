// Package server answers requests as a scenario's servers do: the rules work
// like middleware, and on a hostile network an attacker on the wire answers
// first. It has no model of browsers or cookies beyond the names in a Cookie
// header.
//
// A request takes the way that it takes in a data centre:
//
//	browser -> attacker, on plain http -> proxy -> stack -> rules
//
// A proxy that terminates TLS connects to the server over plain http. What the
// server then takes the request for, plain http or https, is for its stack to
// tell ([Network.Scheme]), and it is what the rules see: a rule with the scheme
// https never matches behind such a proxy, unless the stack trusts a header
// that the proxy sets, and a redirect to "https:" goes round for ever. The
// Host header stays the browser's. A response goes back as it is.
//
// One stack is modelled, Django's, in package django. Left out, with an honest
// error of [Check]: other stacks, and proxies that change Host or Cookie.
package server
