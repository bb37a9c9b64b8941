package scenario

import (
	"maps"
	"slices"
	"strings"
	"time"
)

// Validate returns the first error of a scenario, an [*Error]. The result of
// [Decode] is valid; validate a scenario that was built in Go.
//
// Package server checks what the settings of a stack and the headers of a proxy
// mean, and which of them are modelled.
func (s *Scenario) Validate() error { return s.validate().asError() }

func (s *Scenario) validate() *Error {
	return firstError(
		s.checkVersion().In("v"),
		checkLength(s.Title).In("title"),
		checkLength(s.About).In("about"),
		checkLength(s.Question).In("question"),
		checkLength(s.Surprise).In("surprise"),
		oneOf(s.Browser, Browsers()...).In("browser"),
		s.Policy.validate().In("policy"),
		checkClock(s.Start()).In("now"),
		s.checkPreloaded().In("preloadedHSTS"),
		oneOf(s.Network, Private, Observed, Hostile).In("network"),
		s.checkAttacker().In("attacker"),
		s.checkServers().In("servers"),
		s.checkRuleCount(),
		s.checkSteps().In("steps"),
		checkClaims(s.Expect, len(s.Steps)).In("expect"),
		s.Challenge.validate(s).In("challenge"),
	)
}

func (s *Scenario) checkVersion() *Error {
	if s.V != Version {
		return problem("version %d is not supported; expected %d", s.V, Version)
	}
	return nil
}

func (p *Policy) validate() *Error {
	if p == nil {
		return nil
	}
	return oneOf(p.ThirdPartyCookies, AllowThirdParty, BlockThirdParty, PartitionThirdParty).In("thirdPartyCookies")
}

// checkClock checks what the virtual clock shows at some time.
func checkClock(t time.Time) *Error {
	switch {
	case t.Nanosecond() != 0:
		return problem("%s is not a whole second", t.Format(time.RFC3339Nano))
	case t.UTC().Year() < FirstYear, t.UTC().Year() > LastYear:
		return problem("the year %d is out of range (%d to %d)", t.UTC().Year(), FirstYear, LastYear)
	}
	return nil
}

func (s *Scenario) checkPreloaded() *Error {
	return firstError(
		atMost(MaxPreloaded, len(s.PreloadedHSTS)),
		each(s.PreloadedHSTS, func(host *string) *Error { return checkHSTSHost(*host) }),
		checkDuplicates(s.PreloadedHSTS),
	)
}

func (s *Scenario) checkAttacker() *Error {
	if len(s.Attacker) > 0 && s.Network != Hostile {
		return problem("attacker rules need \"network\": \"hostile\"")
	}
	return each(s.Attacker, (*Rule).validateAttacker)
}

func (s *Scenario) checkServers() *Error {
	return firstError(
		atMost(MaxServers, len(s.Servers)),
		each(s.Servers, (*Server).validate),
	)
}

// checkRuleCount looks at all rules together.
func (s *Scenario) checkRuleCount() *Error {
	rules, lines := len(s.Attacker), countLines(s.Attacker)
	for _, server := range s.Servers {
		rules += len(server.Rules)
		lines += countLines(server.Rules)
		for _, proxy := range server.Proxy.Row() {
			rules += len(proxy.Rules)
			lines += countLines(proxy.Rules)
		}
	}
	switch {
	case rules > MaxRules:
		return problem("%d rules in total; at most %d are allowed", rules, MaxRules)
	case lines > MaxLines:
		return problem("%d Set-Cookie lines and header values in total; at most %d are allowed", lines, MaxLines)
	}
	return nil
}

func countLines(rules []Rule) (n int) {
	for i := range rules {
		n += len(rules[i].Set)
		for _, values := range rules[i].Headers {
			n += len(values)
		}
	}
	return n
}

// oneOf checks an optional word.
func oneOf[T ~string](word T, words ...T) *Error {
	if word == "" || slices.Contains(words, word) {
		return nil
	}
	names := make([]string, len(words))
	for i := range words {
		names[i] = string(words[i])
	}
	return problem("found %s, expected %s", quote(string(word)), listed(names))
}

// inRange checks an optional number.
func inRange[T int | int64](n, low, high T, what string) *Error {
	if n != 0 && (n < low || n > high) {
		return problem("%d is not %s (%d to %d)", n, what, low, high)
	}
	return nil
}

func atMost(limit, n int) *Error {
	if n > limit {
		return problem("%d entries; at most %d are allowed", n, limit)
	}
	return nil
}

// checkDuplicates checks that no entry is in a list twice.
func checkDuplicates(list []string) *Error {
	seen := make(map[string]bool, len(list))
	for i, entry := range list {
		if seen[entry] {
			return problem("%s appears twice in the list", quote(entry)).At(i)
		}
		seen[entry] = true
	}
	return nil
}

func checkLength(text string) *Error {
	if len(text) > MaxText {
		return problem("%d bytes of text; at most %d are allowed", len(text), MaxText)
	}
	return nil
}

// checkLine checks text that is sent as one header line. Other control
// characters are allowed: how a browser handles them is worth trying.
func checkLine(line string) *Error {
	if i := strings.IndexAny(line, "\r\n\x00"); i >= 0 {
		return problem("a header value cannot contain %s, which ends the line", quote(line[i:i+1]))
	}
	return checkLength(line)
}

// eachEntry returns the first error among the entries of a map, by name.
func eachEntry[V any](m map[string]V, check func(name string, value V) *Error) *Error {
	if len(m) == 0 {
		return nil // sorting needs memory even for one entry
	}
	for _, name := range slices.Sorted(maps.Keys(m)) {
		if err := check(name, m[name]); err != nil {
			return err.In(name)
		}
	}
	return nil
}
