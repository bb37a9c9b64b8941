// Package server answers requests as a scenario's servers do: the rules work
// like middleware, and on a hostile network an attacker on the wire answers
// first. It has no model of browsers or cookies beyond the names in a Cookie
// header.
//
// A request takes the same way as in a data centre:
//
//	browser -> attacker, on plain http -> proxy -> stack -> rules
//
// A proxy that terminates TLS connects to the server over plain http. The stack
// of the server determines the scheme of the request ([Network.Scheme]), and
// the rules see that scheme: behind such a proxy a rule with the scheme https
// never matches, unless the stack trusts a header that the proxy sets, and a
// redirect to "https:" never ends. The Host header stays the browser's. A
// response is passed back unchanged.
//
// The stacks are Django, in package django, and the frameworks of package
// session; package stack lists them. [Check] rejects what is not modelled: other
// stacks, and proxies that change Host or Cookie.
package server
