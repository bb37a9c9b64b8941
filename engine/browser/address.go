package browser

import (
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// addressOf is u as a trace has it. A run asks for the same few again and again,
// so they are kept.
func (b *Browser) addressOf(u *origin.URL) *trace.Address {
	url := u.Request()
	if known, ok := b.addresses[url]; ok {
		return known
	}
	authority := u.Host
	if u.Port != "" {
		authority += ":" + u.Port
	}
	a := &trace.Address{
		URL: url, Scheme: u.Scheme, Host: u.Host, Port: u.PortNumber(), Authority: authority,
		Path: u.Path, Target: u.Target(),
		Origin: u.Origin().String(), Site: b.siteOf(u).key,
		Local: origin.LoopbackHost(u.Host),
	}
	b.addresses[url] = a
	return a
}

// unresolved is an address that is no URL that a browser could go to.
func unresolved(text string) *trace.Address { return &trace.Address{URL: text} }

// initiatorOf is the page that starts the requests of a step, nil if the user
// does. A reload is started by whatever started the page.
func (b *Browser) initiatorOf(step *scenario.Step) *trace.Address {
	kind := step.Do.Kind()
	switch {
	case b.page == nil:
	case kind.StartedByPage():
		return b.addressOf(&b.page.url)
	case kind.Initiator == scenario.AsBefore && b.page.initiator != nil:
		return b.addressOf(b.page.initiator)
	}
	return nil
}

// stoppedAt is where a step stopped that did not get as far as a request: what it
// asks for, seen from the page.
func (b *Browser) stoppedAt(step *scenario.Step) *trace.Address {
	if step.URL == "" {
		return nil
	}
	if b.page != nil {
		if u, err := b.page.url.Resolve(step.URL); err == nil {
			return b.addressOf(&u)
		}
	}
	if u, err := origin.Parse(step.URL); err == nil {
		return b.addressOf(&u)
	}
	return unresolved(step.URL)
}
