package scenario

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
)

func (s *Server) validate() *Error {
	return firstError(
		checkHostPattern(s.Host).In("host"),
		inRange(s.Port, 1, 65535, "a port").In("port"),
		each(s.Schemes, func(scheme *string) *Error { return checkScheme(*scheme) }).In("schemes"),
		checkDuplicates(s.Schemes).In("schemes"),
		each(s.Rules, (*Rule).validateServer).In("rules"),
		s.Stack.validate().In("stack"),
		s.Proxy.validate(MaxProxies).In("proxy"),
	)
}

func (s Stack) validate() *Error {
	return eachEntry(s, func(_ string, settings map[string]any) *Error {
		return eachEntry(settings, func(_ string, value any) *Error { return checkSetting(value, MaxDepth) })
	})
}

// validate checks a proxy and those behind it, of which there may be so many in
// all.
func (p *Proxy) validate(most int) *Error {
	switch {
	case p == nil:
		return nil
	case most == 0:
		return problem("at most %d proxies may be in a row", MaxProxies)
	}
	return firstError(
		firstError(
			eachEntry(p.Sets, func(name, value string) *Error {
				return firstError(checkHeaderName(name), checkLine(value))
			}),
			oneSpelling(p.Sets),
		).In("sets"),
		each(p.Rules, (*Rule).validateServer).In("rules"),
		p.Next.validate(most-1).In("next"),
	)
}

func checkScheme(scheme string) *Error {
	if scheme != "http" && scheme != "https" {
		return problem("%s is not a scheme; expected http or https", quote(scheme))
	}
	return nil
}

// validateServer checks a rule of a server, which has its host already.
func (r *Rule) validateServer() *Error {
	if r.Host != "" {
		return problem("only attacker rules have a host; a server's rules apply to its own host").In("host")
	}
	return r.validate()
}

// validateAttacker checks a rule of the attacker, who answers on plain http
// only.
func (r *Rule) validateAttacker() *Error {
	if r.Host != "" {
		if err := checkHostPattern(r.Host); err != nil {
			return err.In("host")
		}
	}
	if r.Scheme == "https" {
		return problem("an attacker cannot answer https; expected http or no scheme").In("scheme")
	}
	return r.validate()
}

func (r *Rule) validate() *Error {
	return firstError(
		r.checkScheme().In("scheme"),
		r.checkMethod().In("method"),
		r.checkPath().In("path"),
		checkQueryPair(r.Query).In("query"),
		checkHeaderPair(r.Header).In("header"),
		checkCookiePair(r.Cookie).In("cookie"),
		checkCookiePair(r.NoCookie).In("noCookie"),
		inRange(r.From, 1, MaxSteps, "a number of a step").In("from"),
		inRange(r.Until, 1, MaxSteps, "a number of a step").In("until"),
		r.checkSpan().In("until"),
		each(r.Set, func(line *string) *Error { return checkLine(*line) }).In("set"),
		r.checkHeaders().In("headers"),
		r.checkStatus().In("status"),
		checkLine(r.Redirect).In("redirect"),
	)
}

func (r *Rule) checkScheme() *Error {
	if r.Scheme == "" {
		return nil
	}
	return checkScheme(r.Scheme)
}

func (r *Rule) checkMethod() *Error {
	if r.Method == "" {
		return nil
	}
	return checkMethod(r.Method)
}

// checkPath rejects a path that no request can have, because a URL parser would
// have written it differently.
func (r *Rule) checkPath() *Error {
	path, prefix := strings.CutSuffix(r.Path, "*")
	switch {
	case r.Path == "":
		return nil
	case len(r.Path) > MaxText:
		return checkLength(r.Path)
	case !strings.HasPrefix(path, "/"):
		return problem("%s does not begin with /", quote(r.Path))
	case strings.ContainsAny(path, "?#"):
		return problem("%s is more than a path; rules do not match the query", quote(r.Path))
	}
	if prefix {
		path += "x" // so that a dot before the * is not a whole segment
	}
	u, err := origin.Parse("http://host" + path)
	if err != nil {
		return problem("%s is not a path: %v", quote(r.Path), err)
	}
	if u.Path != path {
		want := u.Path
		if prefix {
			want = strings.TrimSuffix(want, "x") + "*"
		}
		return problem("%s never matches: requests write it as %s", quote(r.Path), quote(want))
	}
	return nil
}

// checkStatus checks the status, and that a redirect's is one (Fetch "redirect
// status"). A 1xx is not a response: it only announces one.
func (r *Rule) checkStatus() *Error {
	switch {
	case r.Status >= 100 && r.Status < 200:
		return problem("%d is an informational status; expected a final status (200 to 599)", r.Status)
	case r.Status != 0 && (r.Status < 200 || r.Status > 599):
		return problem("%d is not an HTTP status (200 to 599)", r.Status)
	case r.Redirect != "" && !slices.Contains([]int{301, 302, 303, 307, 308}, r.EffectiveStatus()):
		return problem("%d does not redirect; expected 301, 302, 303, 307 or 308", r.Status)
	}
	return nil
}

// checkSpan checks that there are steps in which the server has the rule.
func (r *Rule) checkSpan() *Error {
	if r.Until != 0 && r.Until <= r.From {
		return problem("%d is not after from, which is %d", r.Until, r.From)
	}
	return nil
}

func (r *Rule) checkHeaders() *Error {
	return firstError(
		eachEntry(r.Headers, func(name string, values Values) *Error {
			switch {
			case strings.EqualFold(name, "Set-Cookie"):
				return problem("Set-Cookie lines belong in set, which keeps their order")
			case strings.EqualFold(name, "Location") && r.Redirect != "":
				return problem("the rule already has a redirect")
			case len(values) == 0:
				return problem("an empty list; expected a string or a list of strings")
			}
			return firstError(
				checkHeaderName(name),
				each(values, func(value *string) *Error { return checkLine(*value) }),
			)
		}),
		oneSpelling(r.Headers),
	)
}

// oneSpelling checks that no header occurs in two spellings.
func oneSpelling[V any](headers map[string]V) *Error {
	if len(headers) < 2 {
		return nil
	}
	seen := make(map[string]string, len(headers))
	return eachEntry(headers, func(name string, _ V) *Error {
		if other, twice := seen[lower(name)]; twice {
			return problem("the same header as %s", other)
		}
		seen[lower(name)] = name
		return nil
	})
}

func checkHeaderName(name string) *Error {
	if !isToken(name) {
		return problem("%s is not a header name", quote(name))
	}
	return checkLength(name)
}

// checkCookieName checks an optional name of a cookie.
func checkCookieName(name string) *Error {
	if i := strings.IndexAny(name, "=;\r\n\x00"); i >= 0 {
		return problem("a cookie name cannot contain %s; expected only the name", quote(name[i:i+1]))
	}
	return checkLength(name)
}

// checkCookiePair checks an optional name of a cookie, perhaps with its value.
func checkCookiePair(pair string) *Error {
	name, value, _ := strings.Cut(pair, "=")
	if pair != "" && name == "" {
		return problem("%s has no name of a cookie before the =", quote(pair))
	}
	return firstError(checkCookieName(name), checkLine(value))
}

// checkQueryPair checks an optional parameter of a query, perhaps with its value.
func checkQueryPair(pair string) *Error {
	switch name, _, _ := strings.Cut(pair, "="); {
	case pair != "" && name == "":
		return problem("%s has no name of a parameter before the =", quote(pair))
	case strings.ContainsAny(pair, "&#\r\n\x00"):
		return problem("%s is more than one parameter", quote(pair))
	}
	return checkLength(pair)
}

// checkHeaderPair checks an optional name of a header, perhaps with its value after a
// colon.
func checkHeaderPair(pair string) *Error {
	if pair == "" {
		return nil
	}
	name, value, _ := strings.Cut(pair, ":")
	return firstError(checkHeaderName(name), checkLine(value))
}

// checkMethod checks a method as it is sent. Fetch "normalize a method" turns
// only some methods to upper case; here all are in upper case.
func checkMethod(method string) *Error {
	switch {
	case !isToken(method):
		return problem("%s is not a method", quote(method))
	case method != strings.ToUpper(method):
		return problem("%s is not in upper case; expected %s", quote(method), quote(strings.ToUpper(method)))
	}
	return checkLength(method)
}

// isToken reports whether s is a token (RFC 9110 §5.6.2).
func isToken(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool {
		return r <= ' ' || r >= 0x7F || strings.ContainsRune(`"(),/:;<=>?@[\]{}`, r)
	})
}
