//go:build !js

package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/app/site"
)

// A site with an address has the cards of its pages, and their oEmbed.
func TestSocial(t *testing.T) {
	sources := project(map[string]string{"web/index.html": `{{social}}`})
	lesson := func() (map[string]parts, error) {
		return map[string]parts{"login-loop": {"lesson": "login-loop", "title": "A &amp; B", "description": "about it"}}, nil
	}
	out, err := assemble(sources, nil, lesson, "https://host.example/a/")
	if err != nil {
		t.Fatal(err)
	}
	page := string(out["lessons/login-loop/index.html"])
	for _, want := range []string{
		`<meta property="og:title" content="A &amp; B">`,
		`<meta property="og:description" content="about it">`,
		`<meta property="og:url" content="https://host.example/a/lessons/login-loop/">`,
		`<meta property="og:image" content="https://host.example/a/lessons/login-loop/card.png">`,
		`<link rel="alternate" type="application/json+oembed" href="https://host.example/a/lessons/login-loop/oembed.json" title="A &amp; B">`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("%s is not in\n%s", want, page)
		}
	}
	var o site.OEmbed
	if err := json.Unmarshal(out["lessons/login-loop/oembed.json"], &o); err != nil {
		t.Fatal(err)
	}
	if o.Title != "A & B" || !strings.Contains(o.HTML, `src="https://host.example/a/embed/login-loop/"`) {
		t.Errorf("its oEmbed is %+v", o)
	}
	if _, there := out["embed/login-loop/oembed.json"]; there {
		t.Error("an embed has an oEmbed of its own")
	}

	out, err = assemble(sources, nil, lesson, "")
	if err != nil {
		t.Fatal(err)
	}
	if page := string(out["lessons/login-loop/index.html"]); page != "" || out["lessons/login-loop/oembed.json"] != nil {
		t.Errorf("without an address it says %s", page)
	}
}
