package scenario

import (
	"maps"
	"slices"
)

// Clone returns a copy that shares nothing with s.
func (s *Scenario) Clone() *Scenario {
	c := *s
	c.Policy = s.Policy.clone()
	c.PreloadedHSTS = slices.Clone(s.PreloadedHSTS)
	c.Attacker = cloneRules(s.Attacker)
	c.Servers = slices.Clone(s.Servers)
	for i := range c.Servers {
		c.Servers[i] = c.Servers[i].clone()
	}
	c.Steps = slices.Clone(s.Steps)
	for i := range c.Steps {
		c.Steps[i].Headers = maps.Clone(c.Steps[i].Headers)
	}
	c.Expect = cloneClaims(s.Expect)
	c.Challenge = s.Challenge.clone()
	return &c
}

func cloneClaims(claims []Claim) []Claim {
	claims = slices.Clone(claims)
	for i := range claims {
		claims[i].Exchange = clonePointer(claims[i].Exchange)
	}
	return claims
}

func (p *Policy) clone() *Policy {
	c := clonePointer(p)
	if c != nil {
		c.HTTPSFirst = clonePointer(c.HTTPSFirst)
		c.LaxByDefault = clonePointer(c.LaxByDefault)
		c.Cache = clonePointer(c.Cache)
	}
	return c
}

func (s Server) clone() Server {
	s.Schemes = slices.Clone(s.Schemes)
	s.Rules = cloneRules(s.Rules)
	s.Stack = maps.Clone(s.Stack)
	for name, settings := range s.Stack {
		settings = maps.Clone(settings)
		for key, value := range settings {
			settings[key] = cloneSetting(value)
		}
		s.Stack[name] = settings
	}
	s.Proxy = s.Proxy.clone()
	return s
}

func (p *Proxy) clone() *Proxy {
	p = clonePointer(p)
	if p != nil {
		p.Sets, p.Rules, p.Next = maps.Clone(p.Sets), cloneRules(p.Rules), p.Next.clone()
	}
	return p
}

func cloneRules(rules []Rule) []Rule {
	rules = slices.Clone(rules)
	for i := range rules {
		r := &rules[i]
		r.Set = slices.Clone(r.Set)
		r.Headers = maps.Clone(r.Headers)
		for name, values := range r.Headers {
			r.Headers[name] = slices.Clone(values)
		}
	}
	return rules
}

// cloneSetting copies a JSON value.
func cloneSetting(value any) any {
	switch value := value.(type) {
	case []any:
		list := slices.Clone(value)
		for i := range list {
			list[i] = cloneSetting(list[i])
		}
		return list
	case map[string]any:
		object := maps.Clone(value)
		for key := range object {
			object[key] = cloneSetting(object[key])
		}
		return object
	}
	return value
}

func clonePointer[T any](p *T) *T {
	if p == nil {
		return nil
	}
	c := *p
	return &c
}
