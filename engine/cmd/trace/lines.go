package main

import (
	"encoding/json"
	"io"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// lines reports in JSON, one line for each file.
type lines struct {
	out io.Writer
}

func (l lines) played(p playing) error { return l.line(p.run.Trace) }

func (l lines) failed(_ string, why error) error {
	return l.line(struct {
		V     int    `json:"v"`
		Error string `json:"error"`
	}{scenario.Version, why.Error()})
}

func (l lines) line(value any) error {
	encoder := json.NewEncoder(l.out)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(value)
}
