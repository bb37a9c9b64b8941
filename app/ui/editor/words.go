package editor

import (
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// ruleFieldTexts are the names of a rule's fields in the form of a server.
var ruleFieldTexts = phrase.Table[edit.RuleField, phrase.Phrase]{
	{For: edit.RuleHost, Say: "Host"},
	{For: edit.RulePath, Say: "Path"},
	{For: edit.RuleMethod, Say: "Method"},
	{For: edit.RuleScheme, Say: "Scheme"},
	{For: edit.RuleQuery, Say: "Parameter"},
	{For: edit.RuleHeader, Say: "Request header"},
	{For: edit.RuleCookie, Say: "With cookie"},
	{For: edit.RuleNoCookie, Say: "Without cookie"},
	{For: edit.RuleStatus, Say: "Status"},
	{For: edit.RuleFrom, Say: "From step"},
	{For: edit.RuleUntil, Say: "Up to step"},
	{For: edit.RuleRedirect, Say: "Redirect to"},
	{For: edit.RuleSet, Say: "Set-Cookie"},
	{For: edit.RuleHeaders, Say: "Other headers"},
}
