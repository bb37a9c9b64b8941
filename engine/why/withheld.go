package why

import (
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// withWithheld explains the cookie that a response lacks because the server's
// stack did not send it.
func withWithheld(x *trace.Exchange, r Reasoning) Reasoning {
	by := x.AnsweredBy
	if by == nil || by.Withheld == "" {
		return r
	}
	pairs := []string{"stack", by.Stack, "cookie", by.Withheld, "setting", by.WithheldBy, "scheme", by.Scheme}
	why := phrase.Say("{stack} sent no Set-Cookie line for {cookie}: {setting} asks for https, and it sees {scheme}.", pairs...)
	if by.Scheme != x.To.Scheme {
		why = event.Sentences(why, schemeReason(x))
	}
	r.Headline = event.Sentences(r.Headline, why)
	r.Checks = append(r.Checks, Check{
		Text: phrase.Say("Set-Cookie: {stack} sends no {cookie}, because {setting} asks for https", pairs...),
		Name: "Set-Cookie", Reason: by.WithheldBy,
	})
	return r
}
