package scenario

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

func checkClaims(claims []Claim, steps int) *Error {
	return firstError(
		atMost(MaxClaims, len(claims)),
		each(claims, func(c *Claim) *Error { return c.validate(steps) }),
	)
}

func (c *Claim) validate(steps int) *Error {
	return firstError(
		c.checkStep(steps).In("step"),
		c.checkKind(),
		c.checkExchange().In("exchange"),
		checkCookiePair(c.Sends).In("sends"),
		checkCookiePair(c.Holds).In("holds"),
		checkCookiePair(c.Stores).In("stores"),
		checkCookiePair(c.Refuses).In("refuses"),
		checkCookiePair(c.Readable).In("readable"),
		checkCookiePair(c.NotSent).In("notSent"),
		checkLine(c.CookieHeader).In("cookieHeader"),
		checkHeaderPair(c.RequestHeader).In("requestHeader"),
		checkLength(c.DocumentCookie).In("documentCookie"),
		c.checkEndsAt().In("endsAt"),
		oneOf(trace.Outcome(c.Outcome), trace.Loaded, trace.Blocked, trace.RedirectLoop, trace.Failed).In("outcome"),
		c.checkReason().In("reason"),
	)
}

func (c *Claim) checkStep(steps int) *Error {
	switch {
	case steps == 0:
		return problem("%d does not exist; the scenario has no steps", c.Step)
	case c.Step < 0, c.Step >= steps:
		return problem("%d does not exist; steps are numbered 0 to %d", c.Step, steps-1)
	}
	return nil
}

// checkKind checks that the claim says exactly one thing.
func (c *Claim) checkKind() *Error {
	var given []string
	for _, kind := range ClaimKinds {
		if *kind.In(c) != "" {
			given = append(given, string(kind))
		}
	}
	switch len(given) {
	case 0:
		return problem("empty claim; expected sends, notSent, holds, stores, refuses, readable, cookieHeader, requestHeader, documentCookie, endsAt or outcome")
	case 1:
		return nil
	}
	return problem("has %s; expected only one of them", strings.Join(given, " and "))
}

func (c *Claim) checkExchange() *Error {
	switch {
	case c.Exchange == nil:
		return nil
	case *c.Exchange < 0:
		return problem("%d is negative; exchanges are numbered from 0", *c.Exchange)
	case c.EndsAt != "" || c.Outcome != "" || c.DocumentCookie != "":
		return problem("this claim is about the whole step; leave exchange out")
	}
	return nil
}

func (c *Claim) checkEndsAt() *Error {
	if c.EndsAt == "" {
		return nil
	}
	u, err := origin.Parse(c.EndsAt)
	if err != nil {
		return problem("%s is not an http or https URL: %v", quote(c.EndsAt), err)
	}
	if href := u.Href(origin.UserInfo(c.EndsAt, "")); href != c.EndsAt { // Decode has already written it so
		return problem("a browser writes %s as %s; expected that form", quote(c.EndsAt), quote(href))
	}
	return checkLength(c.EndsAt)
}

func (c *Claim) checkReason() *Error {
	if c.Reason != "" && c.Holds == "" && c.Refuses == "" {
		return problem("only holds and refuses claims have a reason")
	}
	return checkLength(c.Reason)
}
