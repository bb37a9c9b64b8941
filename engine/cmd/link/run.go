package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/headline"
	"github.com/crumbtrail/crumbtrail/engine/internal/input"
	"github.com/crumbtrail/crumbtrail/engine/internal/visible"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/query"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/snippet"
	"github.com/crumbtrail/crumbtrail/engine/teach"
	"github.com/crumbtrail/crumbtrail/engine/verdict"
)

const usage = `Usage: link [-site URL] FILE…
       link -decode LINK…

Prints the link of each scenario, its readable query if it has one, and the code
of an embed: as a frame and, if its outcomes are small enough to be carried, as a
<cookie-playground>; or the scenario of each link. If FILE or LINK is -, link reads
standard input.

  -site URL  the folder where Crumbtrail is published (default http://localhost:8000/)
  -decode    print the scenario of each link
  -h         print this help

The exit status is 1 if a file or a link is invalid, and 2 for incorrect usage.
`

// The exit statuses.
const (
	fine = iota
	wrong
	misused
)

// mostRead is slightly more than the largest link, and than the largest scenario.
const mostRead = 2 * link.MaxLength

// run is the command without its process.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("link", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	site := flags.String("site", "http://localhost:8000/", "")
	decodes := flags.Bool("decode", false, "")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stdout, usage)
		return fine
	case err != nil:
		fmt.Fprintf(stderr, "link: %v\n\n%s", err, usage)
		return misused
	case flags.NArg() == 0:
		fmt.Fprintf(stderr, "link: no file or link given\n\n%s", usage)
		return misused
	}

	status := fine
	for _, name := range flags.Args() {
		text, warning, err := "", "", error(nil)
		if *decodes {
			text, warning, err = decode(name, stdin)
		} else {
			text, err = encode(name, stdin, strings.TrimSuffix(*site, "/")+"/")
		}
		if err != nil {
			status = wrong
			fmt.Fprintf(stderr, "link: %s: %s\n", visible.Text(shortened(name)), visible.Text(err.Error()))
			continue
		}
		if warning != "" {
			fmt.Fprintf(stderr, "link: %s: %s\n", visible.Text(shortened(name)), warning)
		}
		if _, err := fmt.Fprintln(stdout, text); err != nil {
			fmt.Fprintf(stderr, "link: cannot write: %v\n", err)
			return wrong
		}
	}
	return status
}

// encode is what there is to say about the scenario of a file.
func encode(name string, stdin io.Reader, site string) (string, error) {
	data, err := input.Read(name, stdin, mostRead)
	if err != nil {
		return "", err
	}
	s, err := scenario.Decode(data)
	if err != nil {
		return "", err
	}
	t, err := engine.Run(s)
	if err != nil {
		return "", err
	}
	fragment := "#" + link.Encode(s) + link.Suffix{Verdict: verdict.Of(t)}.String()
	lines := []string{site + fragment}
	if readable, ok := query.Encode(s); ok {
		lines = append(lines, site+readable)
	}
	embed := snippet.Embed{Title: s.Title, Page: site + fragment, Frame: site + "embed.html" + fragment, Badge: site + "badge.svg"}
	lines = append(lines, snippet.All()[0].Fill(embed))
	switch carried, err := headline.Carry(s, teach.Opening(event.NewRun(s, t))); {
	case err == nil:
		lines = append(lines, snippet.Element(carried, site, site+fragment, "en"))
	case !errors.Is(err, headline.ErrTooLarge):
		return "", err
	}
	return strings.Join(lines, "\n"), nil
}

// decode is the scenario of a link. The warning says if its result has changed.
func decode(name string, stdin io.Reader) (text, warning string, err error) {
	if name == "-" {
		data, err := input.Read(name, stdin, mostRead)
		if err != nil {
			return "", "", err
		}
		name = string(data)
	}
	if readable, ok := query.In(name); ok {
		s, err := query.Decode(readable)
		if err != nil {
			return "", "", err
		}
		return string(s.Indented()), "", nil
	}
	s, err := link.Decode(name)
	if err != nil {
		return "", "", err
	}
	t, err := engine.Run(s)
	if err != nil {
		return "", "", err
	}
	if differs, steps := verdict.Compare(link.SuffixOf(name).Verdict, t); differs {
		warning = "when the link was made, the result was another" + in(steps)
	}
	return string(s.Indented()), warning, nil
}

// in says in which steps, counted from 0 as in the document.
func in(steps []verdict.Steps) string {
	var list []string
	for _, at := range steps {
		if at.First == at.Last {
			list = append(list, fmt.Sprintf("steps[%d]", at.First))
		} else {
			list = append(list, fmt.Sprintf("steps[%d] to steps[%d]", at.First, at.Last))
		}
	}
	if len(list) == 0 {
		return ""
	}
	return " in " + strings.Join(list, ", ")
}

// shortened is the beginning of a name: a link may have a million characters.
func shortened(name string) string {
	const most = 60
	if runes := []rune(name[:min(len(name), 4*most)]); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return name
}
