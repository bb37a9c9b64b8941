package setting

import (
	"strconv"
	"strings"
)

// Literal writes a value of the setting as the stack's settings have it.
func (d *Setting) Literal(value any) string {
	if pair, ok := value.([]any); ok && d.Kind == Header {
		return "(" + d.Language.entries(pair) + ")"
	}
	return d.Language.Literal(value)
}

// Field writes a value of the setting as a field of a form shows it: a text
// without its quotes, the entries of a list between commas.
func (d *Setting) Field(value any) string {
	switch value := value.(type) {
	case string:
		return value
	case []any:
		entries := make([]string, len(value))
		for i, entry := range value {
			if text, ok := entry.(string); ok {
				entries[i] = text
			} else {
				entries[i] = d.Language.Literal(entry)
			}
		}
		return strings.Join(entries, ", ")
	}
	return d.Language.Literal(value)
}

// Parse reads the text of such a field. What is not of the setting's kind stays
// a text, and the stack says what is wrong with it.
func (d *Setting) Parse(field string) any {
	field = strings.TrimSpace(field)
	for _, choice := range d.Choices {
		if text := d.Field(choice); field == text || d.Kind == SameSite && strings.EqualFold(field, text) {
			return choice
		}
	}
	switch {
	case d.Kind == List || d.Kind == Header && field != d.Language.none():
		list := []any{}
		for entry := range strings.SplitSeq(field, ",") {
			if entry = strings.TrimSpace(entry); entry != "" {
				list = append(list, entry)
			}
		}
		return list
	case field == d.Language.none() && d.Kind != SameSite:
		return nil
	case d.Kind == Seconds:
		if n, err := strconv.ParseInt(field, 10, 64); err == nil {
			return float64(n)
		}
	}
	return field
}

// Options are the choices as a list shows them.
func (d *Setting) Options() []string {
	list := make([]string, len(d.Choices))
	for i, choice := range d.Choices {
		list[i] = d.Field(choice)
	}
	return list
}
