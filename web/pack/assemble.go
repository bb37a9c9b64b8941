package main

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/web/site"
)

// files are the contents of a folder by slash-separated path.
type files map[string][]byte

// pages are the published pages: where each comes from and how it says the
// root of the site. The compact layout stands at embed.html and, for hosts
// that do not guess endings, at embed/.
var pages = []struct{ to, from, root string }{
	{"index.html", "web/index.html", "./"},
	{"embed.html", "web/embed.html", "./"},
	{"embed/index.html", "web/embed.html", "../"},
}

// schemas are the published schemas of the two documents.
var schemas = map[string]string{
	"schema/scenario-v1.json": "engine/scenario/scenario.schema.json",
	"schema/trace-v1.json":    "engine/trace/trace.schema.json",
}

// assemble puts the site together out of the project's folder and the built
// files that do not stand in it.
func assemble(project fs.FS, built files) (files, error) {
	assets, err := readAssets(project)
	if err != nil {
		return nil, err
	}
	maps.Copy(assets, built)

	out := make(files)
	hashed := make(map[string]bool)
	for _, p := range pages {
		source, err := fs.ReadFile(project, p.from)
		if err != nil {
			return nil, err
		}
		page, named, err := fillIn(string(source), p.root, assets)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.from, err)
		}
		out[p.to] = []byte(page)
		for _, name := range named {
			hashed[name] = true
		}
	}
	for name, content := range assets {
		if hashed[name] {
			name = site.HashedName(name, content)
		}
		out[name] = content
	}
	for to, from := range schemas {
		if out[to], err = fs.ReadFile(project, from); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// readAssets reads what web/ publishes besides the pages. Everything else in
// it is source.
func readAssets(project fs.FS) (files, error) {
	assets := make(files)
	for _, pattern := range []string{"*.css", "*.js", "*.svg", "*.png", "lessons/*.json"} {
		names, err := fs.Glob(project, path.Join("web", pattern))
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			content, err := fs.ReadFile(project, name)
			if err != nil {
				return nil, err
			}
			assets[strings.TrimPrefix(name, "web/")] = content
		}
	}
	return assets, nil
}

// fillIn replaces the {{…}} of a page, and lists the assets that it names.
func fillIn(page, root string, assets files) (filled string, named []string, _ error) {
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(page, "{{")
		out.WriteString(before)
		if !found {
			return out.String(), named, nil
		}
		name, after, closed := strings.Cut(rest, "}}")
		content, known := assets[name]
		switch {
		case !closed:
			return "", nil, fmt.Errorf("a {{ has no }}")
		case name == "policy":
			out.WriteString(site.Policy)
		case name == "site":
			out.WriteString(root)
		case known:
			out.WriteString(root + site.HashedName(name, content))
			named = append(named, name)
		default:
			return "", nil, fmt.Errorf("{{%s}} is none of policy, site, %s",
				name, strings.Join(slices.Sorted(maps.Keys(assets)), ", "))
		}
		page = after
	}
}
