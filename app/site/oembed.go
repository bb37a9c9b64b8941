package site

import (
	"cmp"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"net/http"
	"net/url"
	"path"
	"strconv"
	"strings"
)

// An OEmbed is the answer to who wants to show a page of the site in another page
// (oembed.com, version 1.0).
type OEmbed struct {
	Version         string `json:"version"`
	Type            string `json:"type"`
	Title           string `json:"title"`
	ProviderName    string `json:"provider_name"`
	ProviderURL     string `json:"provider_url"`
	HTML            string `json:"html"`
	Width           int    `json:"width"`
	Height          int    `json:"height"`
	ThumbnailURL    string `json:"thumbnail_url"`
	ThumbnailWidth  int    `json:"thumbnail_width"`
	ThumbnailHeight int    `json:"thumbnail_height"`
}

// The size of an embed, the name and the size of a card.
const (
	embedWidth, embedHeight = 700, 480
	CardName                = "card.png"
	CardWidth, CardHeight   = 1200, 630
)

// NewOEmbed is the answer for a page of the site at base: its address there, and its
// title. A maximum of 0 is none.
func NewOEmbed(base, page, title string, maxWidth, maxHeight int) OEmbed {
	o := OEmbed{
		Version: "1.0", Type: "rich", Title: title,
		ProviderName: "Crumbtrail", ProviderURL: base,
		Width:        min(embedWidth, cmp.Or(maxWidth, embedWidth)),
		Height:       min(embedHeight, cmp.Or(maxHeight, embedHeight)),
		ThumbnailURL: base + CardOf(page), ThumbnailWidth: CardWidth, ThumbnailHeight: CardHeight,
	}
	o.HTML = fmt.Sprintf(`<iframe src="%s" title="%s" width="%d" height="%d" loading="lazy"`+
		` sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" style="border:0"></iframe>`,
		html.EscapeString(base+embedOf(page)), html.EscapeString(title), o.Width, o.Height)
	return o
}

// CardOf is the address of the card of a page: a lesson and a challenge have their own, if
// the site knows its address, and all other pages have that of the site.
func CardOf(page string) string {
	folder, _, _ := strings.Cut(page, "?")
	if strings.HasPrefix(folder, "lessons/") || strings.HasPrefix(folder, "challenges/") {
		return path.Join(strings.TrimSuffix(folder, "index.html"), CardName)
	}
	return CardName
}

// embedOf is the address of a page's embed.
func embedOf(page string) string {
	switch lesson, isLesson := strings.CutPrefix(page, "lessons/"); {
	case isLesson:
		return "embed/" + lesson
	case strings.HasPrefix(page, "embed"):
		return page
	default:
		return "embed/" + page
	}
}

// serveOEmbed answers /oembed?url=, for the pages of this site.
func (h *handler) serveOEmbed(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	if format := query.Get("format"); format != "" && format != "json" {
		http.Error(w, "the only format is json", http.StatusNotImplemented)
		return
	}
	base := cmp.Or(h.base, "http://"+r.Host+"/")
	page, ours := strings.CutPrefix(query.Get("url"), base)
	title, found := h.title(page)
	if !ours || !found {
		http.Error(w, "url should be the address of a page of "+base, http.StatusNotFound)
		return
	}
	page, _, _ = strings.Cut(page, "#")
	answer := NewOEmbed(base, page, title, size(query, "maxwidth"), size(query, "maxheight"))
	if _, err := h.root.Stat(CardOf(page)); err != nil {
		answer.ThumbnailURL = base + CardName
	}
	document, err := json.Marshal(answer)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-cache")
	w.Write(document)
}

// title is the title of a page of the site, if there is that page.
func (h *handler) title(page string) (title string, found bool) {
	u, err := url.Parse(page)
	if err != nil || u.IsAbs() || u.Host != "" || strings.HasPrefix(u.Path, "/") {
		return "", false
	}
	name := u.Path
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	file, err := h.root.Open(name)
	if err != nil {
		return "", false
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, 1<<20))
	if err != nil {
		return "", false
	}
	_, after, _ := strings.Cut(string(text), "<title>")
	title, _, found = strings.Cut(after, "</title>")
	return html.UnescapeString(title), found
}

// size is a maximum in pixels, 0 for none.
func size(query url.Values, name string) int {
	n, err := strconv.Atoi(query.Get(name))
	if err != nil || n < 1 {
		return 0
	}
	return n
}
