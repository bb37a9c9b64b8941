package execution

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A File is a file of a server's program.
type File struct {
	// Name is such as "views.py", and Host the server's.
	Name, Host string
	Lines      []Line
}

// A Line is a line of code and its effect.
type Line struct {
	Text string
	// Lit: the line contributed to the response of the selected request.
	Lit bool
	// Verdict stands beside a lit line, Outcome is its outcome for a cookie; both can
	// be "".
	Verdict string
	Outcome event.Outcome
	// At is the place where the line contributed: in the selected exchange,
	// otherwise in the first of the run; [event.Nowhere] if it never did.
	At event.Place
	// Cookie is the name of the cookie that the line sets, as in [event.Chip], "" for
	// none.
	Cookie string
}

// Code shows the files of a run's servers, as [code.Write] writes them. The lines that
// made the response to the selection are lit, with their effects beside them.
func Code(run *event.Run, written []code.File, selected event.Place) []File {
	all := answers(run)
	chosen := firstWithin(all, selected)
	var files []File
	for _, f := range written {
		srv := &run.Scenario.Servers[f.Server]
		files = append(files, File{
			Name:  f.Name,
			Host:  srv.Host,
			Lines: codeLines(&f, srv, executionsOf(&f, all, chosen)),
		})
	}
	return files
}

// codeLines shows the lines of a server's file. A source may have several lines
// but only one result: the verdict is beside the first lit one.
func codeLines(f *code.File, srv *scenario.Server, ran *executions) []Line {
	judged := map[code.Source]bool{}
	shown := make([]Line, len(f.Lines))
	for i := range f.Lines {
		from := f.Lines[i].From
		line := codeLine(&f.Lines[i], ran)
		line.Cookie = cookieSetBy(srv, from)
		switch setting := f.Lines[i].Setting; {
		case !line.Lit:
		case setting != "":
			line.Verdict = ran.chosen.verdictOfSetting(setting)
		case !judged[from]:
			line.Verdict, line.Outcome = ran.chosen.verdict(from)
			judged[from] = true
		}
		shown[i] = line
	}
	return shown
}

// codeLine shows a line: lit if the chosen answer used it, otherwise with the
// place of the first answer that did.
func codeLine(line *code.Line, ran *executions) Line {
	shown := Line{Text: line.Text, At: event.Nowhere}
	reached := blockOf(line)
	if ran.executed[reached] {
		shown.Lit, shown.At = true, ran.chosen.placeOf(line.From)
	} else if first := ran.first[reached]; first != nil {
		shown.At = first.placeOf(line.From)
	}
	return shown
}

// verdict is the effect of a source in a response, "" if it has none of its
// own, and the outcome of a cookie.
func (a *answer) verdict(from code.Source) (string, event.Outcome) {
	if line, ok := a.lineOf(from); ok {
		set := &a.exchange.SetCookies[line]
		outcome := event.LineOutcome(set)
		if outcome == event.Rejected && len(set.Reasons) > 0 {
			return phrase.Say("rejected: {why}", "why", event.RefusedFor(set)), outcome
		}
		return outcome.Word(), outcome
	}
	if last := a.rules[len(a.rules)-1]; from.Rule == last {
		return a.redirect(), ""
	}
	return "", ""
}

// verdictOfSetting is the effect of a setting of the stack, "" if it did not
// finish the answer.
func (a *answer) verdictOfSetting(setting string) string {
	if setting != a.setting {
		return ""
	}
	return a.redirect()
}

// redirect is the target of an answer, "" for none.
func (a *answer) redirect() string {
	if !event.Redirects(a.exchange) {
		return ""
	}
	return phrase.Say("{status} to {location}", "status", strconv.Itoa(a.exchange.Status), "location", a.exchange.Location)
}

// cookieSetBy is the name of the cookie that lines from a source set.
func cookieSetBy(srv *scenario.Server, from code.Source) string {
	if from.Set == code.None {
		return ""
	}
	return event.NameOf(code.CookieName(srv.Rules[from.Rule].Set[from.Set]))
}
