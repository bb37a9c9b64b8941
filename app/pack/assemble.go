//go:build !js

package main

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"strings"

	"github.com/crumbtrail/crumbtrail/app/site"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// files are the contents of a folder by slash-separated path.
type files map[string][]byte

// schemas are the published schemas of the two documents.
var schemas = map[string]string{
	"schema/scenario-v1.json": "engine/scenario/scenario.schema.json",
	"schema/trace-v1.json":    "engine/trace/trace.schema.json",
}

// assemble makes the site from the project's folder, the built files that are
// outside it, and the lessons, which draw makes in the current language. base is the
// address that the site will have, with a slash at its end, "" if that is not known.
func assemble(project fs.FS, built files, draw func() (map[string]parts, error), base string) (files, error) {
	assets, err := readAssets(project)
	if err != nil {
		return nil, err
	}
	maps.Copy(assets, built)

	out := make(files)
	hashed := make(map[string]bool)
	named, err := fillInWorker(assets)
	if err != nil {
		return nil, err
	}
	for _, name := range named {
		hashed[name] = true
	}
	defer phrase.Speak(nil)
	for _, language := range languages(assets) {
		if err := speak(language, assets); err != nil {
			return nil, err
		}
		lessons, err := draw()
		if err != nil {
			return nil, err
		}
		for _, p := range pages(lessons, base) {
			source, err := fs.ReadFile(project, p.from)
			if err != nil {
				return nil, err
			}
			page, named, err := p.fillIn(published(string(source)), language, assets)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", p.from, err)
			}
			out[twin(p.to, language)] = []byte(page)
			if answers := p.answers(); answers != "" {
				out[p.answersName()] = []byte(answers)
			}
			if language == english {
				if err := out.addOEmbed(base, p); err != nil {
					return nil, err
				}
			}
			for _, name := range named {
				hashed[name] = true
			}
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
	return out, out.fillInServiceWorker()
}

// forReaders are the comments of a page's source, and its indents, which only its readers
// need.
var forReaders = regexp.MustCompile(`(?s)\s*<!--.*?-->|\n[ \t]+`)

// published is a page's source as it is published.
func published(source string) string {
	return forReaders.ReplaceAllStringFunc(source, func(found string) string {
		if strings.HasSuffix(found, "-->") {
			return ""
		}
		return "\n"
	})
}

// worker is the script of the worker that reads texts.
const worker = "importer.js"

// fillInWorker writes the names of the files that the worker's script loads into it,
// and lists them.
func fillInWorker(assets files) (named []string, _ error) {
	source, ok := assets[worker]
	if !ok {
		return nil, nil
	}
	script, named, err := page{to: worker, root: "./"}.fillIn(string(source), english, assets)
	if err != nil {
		return nil, fmt.Errorf("web/%s: %w", worker, err)
	}
	assets[worker] = []byte(script)
	return named, nil
}

// readAssets reads what web/ publishes besides the pages. Everything else in
// it is source.
func readAssets(project fs.FS) (files, error) {
	assets := make(files)
	for _, pattern := range []string{"*.css", "*.js", "*.svg", "*.png", "lessons/*.json", "challenges/*.json", "languages/*.json"} {
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
