package edit

import (
	"maps"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// SetSetting writes a setting of a server's stack, which it must have. The
// value is one that encoding/json reads.
func SetSetting(s *scenario.Scenario, server int, stack, setting string, value any) *scenario.Scenario {
	s = s.Clone()
	if !in(server, len(s.Servers)) {
		return s
	}
	settings, ok := s.Servers[server].Stack[stack]
	if !ok {
		return s
	}
	settings = maps.Clone(settings)
	if settings == nil {
		settings = map[string]any{}
	}
	settings[setting] = value
	s.Servers[server].Stack[stack] = settings
	return s
}

// RemoveSetting removes a setting of a server's stack, so that the stack's
// default applies.
func RemoveSetting(s *scenario.Scenario, server int, stack, setting string) *scenario.Scenario {
	s = s.Clone()
	if in(server, len(s.Servers)) {
		delete(s.Servers[server].Stack[stack], setting)
	}
	return s
}

// AddStack makes a server run a framework, with no settings of its own yet.
func AddStack(s *scenario.Scenario, server int, stack string) *scenario.Scenario {
	s = s.Clone()
	if !in(server, len(s.Servers)) {
		return s
	}
	target := &s.Servers[server]
	if _, ok := target.Stack[stack]; !ok {
		if target.Stack == nil {
			target.Stack = scenario.Stack{}
		}
		target.Stack[stack] = map[string]any{}
	}
	return s
}

// RemoveStack removes the stack of a server, so that only its rules answer.
func RemoveStack(s *scenario.Scenario, server int) *scenario.Scenario {
	s = s.Clone()
	if in(server, len(s.Servers)) {
		s.Servers[server].Stack = nil
	}
	return s
}

// AddProxy puts a proxy in front of a server, and of the proxies that it has, that ends
// TLS and sends the scheme that its client spoke, as is usual.
func AddProxy(s *scenario.Scenario, server int) *scenario.Scenario {
	s = s.Clone()
	if in(server, len(s.Servers)) {
		target := &s.Servers[server]
		target.Proxy = &scenario.Proxy{TerminatesTLS: true, Sets: map[string]string{forwardedProto: "$scheme"}, Next: target.Proxy}
	}
	return s
}

// SetProxy puts a proxy in front of a server; nil removes it.
func SetProxy(s *scenario.Scenario, server int, proxy *scenario.Proxy) *scenario.Scenario {
	s = s.Clone()
	if in(server, len(s.Servers)) {
		s.Servers[server].Proxy = proxy
	}
	return s
}

// forwardedProto is the header in which proxies send the scheme that the
// browser used.
const forwardedProto = "X-Forwarded-Proto"

// TrustProxy makes a server's proxy send the scheme that the browser used, and
// its stack trust that, by a value of one of its settings.
func TrustProxy(s *scenario.Scenario, server int, stack, setting string, value any) *scenario.Scenario {
	s = SetSetting(s, server, stack, setting, value)
	if !in(server, len(s.Servers)) || s.Servers[server].Proxy == nil {
		return s
	}
	for i, proxy := range s.Servers[server].Proxy.Row() {
		sets := map[string]string{}
		for name, value := range proxy.Sets {
			if !strings.EqualFold(name, forwardedProto) {
				sets[name] = value
			}
		}
		if i == 0 {
			sets[forwardedProto] = "$scheme" // those behind it speak another scheme, and pass it on
		}
		proxy.Sets = sets
	}
	return s
}

// SetsForwardedProto reports whether the server learns from its proxies which scheme
// the browser used: the last that sets the header still sees that.
func SetsForwardedProto(s *scenario.Scenario, server int) bool {
	if !in(server, len(s.Servers)) {
		return false
	}
	sets, ended := false, false
	for _, proxy := range s.Servers[server].Proxy.Row() {
		for name, value := range proxy.Sets {
			if strings.EqualFold(name, forwardedProto) {
				sets = value == "$scheme" && !ended
			}
		}
		ended = ended || proxy.TerminatesTLS
	}
	return sets
}
