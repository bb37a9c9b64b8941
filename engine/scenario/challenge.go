package scenario

import "slices"

// A Challenge makes a puzzle of a scenario: the reader changes it until the goal
// is reached.
type Challenge struct {
	// Goal says what is to become true, plain text for people.
	Goal string `json:"goal"`
	// Reach are the claims that must hold, and Avoid those that must not.
	Reach []Claim `json:"reach,omitempty"`
	Avoid []Claim `json:"avoid,omitempty"`
	// Browsers are those in which they are checked, empty for the scenario's own.
	Browsers []Browser `json:"browsers,omitempty"`
	// Allow are the switches that the reader may flip. A solution with another one
	// flipped does not count.
	Allow []Switch `json:"allow"`
	// Foreign are the hosts of servers that belong to others, where no flip counts.
	Foreign []string `json:"foreign,omitempty"`
	// Par is the smallest number of flips that reaches the goal.
	Par int `json:"par"`
	// Hints help, each more than the one before.
	Hints []string `json:"hints,omitempty"`
}

// A Switch is a part of a scenario that can be changed by itself, the unit in
// which a challenge counts.
type Switch string

// The switches of each Set-Cookie line.
const (
	SecureSwitch      Switch = "Secure"
	HttpOnlySwitch    Switch = "HttpOnly"
	SameSiteSwitch    Switch = "SameSite"
	PartitionedSwitch Switch = "Partitioned"
	DomainSwitch      Switch = "Domain"
	PathSwitch        Switch = "Path"
	// LifetimeSwitch is Max-Age and Expires.
	LifetimeSwitch Switch = "lifetime"
	// NameSwitch is the cookie's name, wherever the scenario names it.
	NameSwitch  Switch = "name"
	ValueSwitch Switch = "value"
	// LineSwitch adds or removes a line.
	LineSwitch Switch = "line"
)

// The switches of each server.
const (
	// RedirectSwitch is a redirect of the server: its presence, status or Location.
	RedirectSwitch Switch = "redirect"
	HSTSSwitch     Switch = "HSTS"
	// CORSSwitch is who may read the responses: all Access-Control-* headers.
	CORSSwitch Switch = "CORS"
	// HeaderSwitch is any other header.
	HeaderSwitch Switch = "header"
	// SettingSwitch is a setting of its stack.
	SettingSwitch Switch = "setting"
	// ProxySwitch is a header that its proxy sets.
	ProxySwitch Switch = "proxy"
	// RuleSwitch is any other part of a rule, and ServerSwitch what hosts, ports
	// and schemes there are, and where TLS ends.
	RuleSwitch   Switch = "rule"
	ServerSwitch Switch = "server"
)

// The switches of each step, and those that exist once.
const (
	SchemeSwitch      Switch = "scheme"
	AddressSwitch     Switch = "address"
	MethodSwitch      Switch = "method"
	CredentialsSwitch Switch = "credentials"
	// StepSwitch adds, removes or replaces a step.
	StepSwitch Switch = "step"
	// BrowserSwitch is the browser, with its policies and what it ships with.
	BrowserSwitch Switch = "browser"
	// NetworkSwitch is who is on the wire, and what an attacker there does.
	NetworkSwitch Switch = "network"
)

// switches are all of them.
var switches = []Switch{
	SecureSwitch, HttpOnlySwitch, SameSiteSwitch, PartitionedSwitch, DomainSwitch, PathSwitch, LifetimeSwitch, NameSwitch, ValueSwitch, LineSwitch,
	RedirectSwitch, HSTSSwitch, CORSSwitch, HeaderSwitch, SettingSwitch, ProxySwitch, RuleSwitch, ServerSwitch,
	SchemeSwitch, AddressSwitch, MethodSwitch, CredentialsSwitch, StepSwitch, BrowserSwitch, NetworkSwitch,
}

// Switches lists the switches, in the order of the document.
func Switches() []Switch { return slices.Clone(switches) }

// maxHints and maxPar are far above what a reader has patience for.
const maxHints, maxPar = 10, 99

func (c *Challenge) validate(s *Scenario) *Error {
	if c == nil {
		return nil
	}
	steps := len(s.Steps)
	return firstError(
		c.checkGoal().In("goal"),
		checkClaims(c.Reach, steps).In("reach"),
		checkClaims(c.Avoid, steps).In("avoid"),
		c.checkEmpty(),
		checkWords(c.Browsers, Browsers()...).In("browsers"),
		c.checkAllow().In("allow"),
		c.checkForeign(s).In("foreign"),
		c.checkPar().In("par"),
		firstError(atMost(maxHints, len(c.Hints)), each(c.Hints, func(hint *string) *Error { return checkLength(*hint) })).In("hints"),
	)
}

func (c *Challenge) checkGoal() *Error {
	if c.Goal == "" {
		return problem("empty; say what the reader should achieve")
	}
	return checkLength(c.Goal)
}

func (c *Challenge) checkEmpty() *Error {
	if len(c.Reach)+len(c.Avoid) == 0 {
		return problem("no goal to check; give claims in reach, in avoid, or in both")
	}
	return nil
}

func (c *Challenge) checkAllow() *Error {
	if len(c.Allow) == 0 {
		return problem("an empty list; name at least one switch that the reader may flip")
	}
	return checkWords(c.Allow, switches...)
}

// checkForeign checks that each host is that of a server, written the same.
func (c *Challenge) checkForeign(s *Scenario) *Error {
	err := each(c.Foreign, func(host *string) *Error {
		if !slices.ContainsFunc(s.Servers, func(server Server) bool { return server.Host == *host }) {
			return problem("%s is not the host of a server; expected it as servers has it", quote(*host))
		}
		return nil
	})
	return firstError(err, checkDuplicates(c.Foreign))
}

func (c *Challenge) checkPar() *Error {
	if c.Par == 0 {
		return problem("0 is not a number of flips (1 to %d)", maxPar)
	}
	return inRange(c.Par, 1, maxPar, "a number of flips")
}

// checkWords checks a list of different words.
func checkWords[T ~string](list []T, words ...T) *Error {
	seen := make([]string, len(list))
	for i, word := range list {
		if word == "" {
			return problem("empty; give it a value or leave it out").At(i)
		}
		if err := oneOf(word, words...); err != nil {
			return err.At(i)
		}
		seen[i] = string(word)
	}
	return checkDuplicates(seen)
}

func (c *Challenge) clone() *Challenge {
	copied := clonePointer(c)
	if copied != nil {
		copied.Reach, copied.Avoid = cloneClaims(c.Reach), cloneClaims(c.Avoid)
		copied.Browsers, copied.Allow = slices.Clone(c.Browsers), slices.Clone(c.Allow)
		copied.Foreign, copied.Hints = slices.Clone(c.Foreign), slices.Clone(c.Hints)
	}
	return copied
}
