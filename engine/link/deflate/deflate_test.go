package deflate_test

import (
	"bytes"
	"compress/flate"
	"encoding/hex"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/link/deflate"
)

const dictionary = `{"host":"shop.example","rules":[{"path":"/login","set":["sid=1; Secure; Path=/"]}]}`

// texts are those that try the parts of the format.
func texts() map[string]string {
	var counting strings.Builder
	for i := range 20_000 {
		counting.WriteByte(byte(i * i >> 3))
	}
	return map[string]string{
		"nothing":                 "",
		"a byte":                  "a",
		"what the dictionary has": dictionary,
		"a copy of itself":        strings.Repeat("ab", 3) + "c",
		"the longest copies":      strings.Repeat("a", 70_000),
		"all bytes":               counting.String(),
		"prose":                   strings.Repeat("The browser sends the cookie with the second request. ", 3) + "No: it is Secure.",
		"the farthest copy":       "0123456789" + strings.Repeat("x", 32<<10-10) + "0123456789",
		"too far for a copy":      "0123456789" + strings.Repeat("x", 32<<10) + "0123456789",
	}
}

// What Compress writes is DEFLATE: the standard library reads it, too.
func TestCompress(t *testing.T) {
	for name, text := range texts() {
		data := deflate.Compress([]byte(text), []byte(dictionary))
		standard, err := io.ReadAll(flate.NewReaderDict(bytes.NewReader(data), []byte(dictionary)))
		if err != nil || string(standard) != text {
			t.Errorf("%s: the standard library reads %d bytes, %v", name, len(standard), err)
		}
		own, rest, err := deflate.Expand(data, []byte(dictionary), len(text))
		if err != nil || string(own) != text || len(rest) > 0 {
			t.Errorf("%s: Expand gives %d bytes, %d after them, %v", name, len(own), len(rest), err)
		}
	}
}

// Expand reads what zlib writes with its strategy Z_FIXED, here zlib 1.2.13.
func TestExpandReadsZlib(t *testing.T) {
	const text = `{"host":"shop.example","rules":[{"path":"/login","set":["theme=dark; Path=/"]}]} and over https`
	data, err := hex.DecodeString("ab26d7c8928cd4dc54db94c4a26c14f31412f35214f2cb528b14324a4a0a8a01")
	if err != nil {
		t.Fatal(err)
	}
	got, rest, err := deflate.Expand(append(data, "after"...), []byte(dictionary), len(text))
	if err != nil || string(got) != text || string(rest) != "after" {
		t.Errorf("%q, %q after it, %v", got, rest, err)
	}
	if own := deflate.Compress([]byte(text), []byte(dictionary)); len(own) > len(data) {
		t.Errorf("zlib has %d bytes, and we have %d", len(data), len(own))
	}
}

// The same text has the same bytes for ever, and they are few.
func TestCompressIsFrozen(t *testing.T) {
	for _, test := range []struct {
		text string
		want []byte
	}{
		{"", []byte{0x03, 0x00}},
		{`{"host":"shop.example"}`, []byte{0xc3, 0x6e, 0x64, 0x2d, 0x00}},
	} {
		if got := deflate.Compress([]byte(test.text), []byte(dictionary)); !bytes.Equal(got, test.want) {
			t.Errorf("%q: %#v, want %#v", test.text, got, test.want)
		}
	}
}

func TestExpandStopsAtTheLimit(t *testing.T) {
	data := deflate.Compress(make([]byte, 1<<20), nil)
	if len(data) > 10<<10 {
		t.Fatalf("a megabyte of zeros has %d bytes", len(data))
	}
	const limit = 64 << 10
	text, _, err := deflate.Expand(data, nil, limit)
	if !errors.Is(err, deflate.ErrTooLong) || len(text) != limit {
		t.Errorf("%d bytes, %v", len(text), err)
	}
	if cap(text) > 3*limit {
		t.Errorf("the text has room for %d bytes", cap(text))
	}
}

func TestExpandDamaged(t *testing.T) {
	whole := deflate.Compress([]byte(texts()["prose"]), []byte(dictionary))
	for n := range whole {
		text, _, err := deflate.Expand(whole[:n], []byte(dictionary), 1<<10)
		if !errors.Is(err, deflate.ErrDamaged) || !strings.HasPrefix(texts()["prose"], string(text)) {
			t.Errorf("the first %d of %d bytes: %q, %v", n, len(whole), text, err)
		}
	}
	for name, data := range map[string][]byte{
		"a block of no kind":            {0x07},
		"a stored block":                {0x01, 0x01, 0x00, 0xFE, 0xFF, 'a'},
		"a block with codes of its own": {0x05, 0xC0},
		"a copy from before everything": {0x03, 0x02},
		"a length that is none":         {0x1b, 0x03},
	} {
		if text, _, err := deflate.Expand(data, nil, 1<<10); !errors.Is(err, deflate.ErrDamaged) {
			t.Errorf("%s: %q, %v", name, text, err)
		}
	}
}

func FuzzCompress(f *testing.F) {
	for _, text := range texts() {
		if len(text) < 1_000 {
			f.Add([]byte(text), []byte(dictionary))
		}
	}
	f.Fuzz(func(t *testing.T, text, dictionary []byte) {
		data := deflate.Compress(text, dictionary)
		got, rest, err := deflate.Expand(data, dictionary, len(text))
		if err != nil || !bytes.Equal(got, text) || len(rest) > 0 {
			t.Errorf("%q with %q: %q, %d bytes after it, %v", text, dictionary, got, len(rest), err)
		}
	})
}

// What Expand reads, the standard library reads, too.
func FuzzExpand(f *testing.F) {
	for _, text := range texts() {
		if len(text) < 1_000 {
			f.Add(deflate.Compress([]byte(text), []byte(dictionary)))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		const limit = 64 << 10
		got, _, err := deflate.Expand(data, []byte(dictionary), limit)
		standard := io.LimitReader(flate.NewReaderDict(bytes.NewReader(data), []byte(dictionary)), limit+1)
		want, standardErr := io.ReadAll(standard)
		switch {
		case len(got) > limit:
			t.Errorf("%x: %d bytes", data, len(got))
		case err == nil && (standardErr != nil || !bytes.Equal(got, want)):
			t.Errorf("%x: %q, want %q, %v", data, got, want, standardErr)
		case errors.Is(err, deflate.ErrTooLong) && len(want) <= limit:
			t.Errorf("%x: too long, but it has %d bytes", data, len(want))
		}
	})
}

func BenchmarkCompress(b *testing.B) {
	text := []byte(strings.Repeat(texts()["prose"], 3))
	for b.Loop() {
		deflate.Compress(text, []byte(dictionary))
	}
}
