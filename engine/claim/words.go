package claim

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Text says a claim.
func Text(c *scenario.Claim) string {
	text := Sentence(c, false, Place(c))
	if c.Reason == "" {
		return text
	}
	return phrase.Say("{claim} The reason is {reason}.", "claim", text, "reason", c.Reason)
}

// Place names the step of a claim, and its request if the claim is about one.
func Place(c *scenario.Claim) string {
	if c.Exchange == nil {
		return Step(c.Step)
	}
	return phrase.Say("request {n} of {step}", "n", strconv.Itoa(*c.Exchange+1), "step", Step(c.Step))
}

// Step names a step, by the number that people see.
func Step(i int) string { return phrase.Say("step {step}", "step", strconv.Itoa(i+1)) }

// sentences say that a claim is to hold, or that it is not to.
var sentences = phrase.Table[scenario.ClaimKind, [2]phrase.Phrase]{
	{For: scenario.ClaimSends, Say: [2]phrase.Phrase{"{name} is sent in {places}.", "{name} is not sent in {places}."}},
	{For: scenario.ClaimHolds, Say: [2]phrase.Phrase{"{name} is blocked in {places}.", "{name} is not blocked in {places}."}},
	{For: scenario.ClaimStores, Say: [2]phrase.Phrase{"{name} is stored in {places}.", "{name} is not stored in {places}."}},
	{For: scenario.ClaimRefuses, Say: [2]phrase.Phrase{"{name} is rejected in {places}.", "{name} is not rejected in {places}."}},
	{For: scenario.ClaimReadable, Say: [2]phrase.Phrase{"Anyone on the wire can read {name} in {places}.", "No one on the wire can read {name} in {places}."}},
	{For: scenario.ClaimNotSent, Say: [2]phrase.Phrase{"No request carries {name} in {places}.", "A request carries {name} in {places}."}},
	{For: scenario.ClaimCookieHeader, Say: [2]phrase.Phrase{"The Cookie header in {places} is {name}.", "The Cookie header in {places} is not {name}."}},
	{For: scenario.ClaimRequestHeader, Say: [2]phrase.Phrase{"The request header {name} is sent in {places}.", "The request header {name} is not sent in {places}."}},
	{For: scenario.ClaimDocumentCookie, Say: [2]phrase.Phrase{"document.cookie after {places} is {name}.", "document.cookie after {places} is not {name}."}},
	{For: scenario.ClaimEndsAt, Say: [2]phrase.Phrase{"The page after {places} is {name}.", "The page after {places} is not {name}."}},
	{For: scenario.ClaimOutcome, Say: [2]phrase.Phrase{"The outcome of {places} is “{name}”.", "The outcome of {places} is not “{name}”."}},
}

// Sentence says a claim without its reason, or the opposite, about some places.
func Sentence(c *scenario.Claim, opposite bool, places string) string {
	kind, of := c.States()
	texts := sentences.Of(kind)
	text := texts[0]
	if opposite {
		text = texts[1]
	}
	return text.With("name", of, "places", places)
}
