//go:build !js

package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"time"

	"github.com/andybalholm/brotli"

	"github.com/crumbtrail/crumbtrail/app/site"
)

const (
	// best is the brotli quality for published files.
	best = brotli.BestCompression
	// worthwhile is the size from which a copy saves more than it costs.
	worthwhile = 1024
	// keep is how long a finished copy stays after it was last needed.
	keep = 7 * 24 * time.Hour
)

// copies makes compressed copies, and caches them in a folder between runs.
type copies struct {
	dir     string
	quality int
}

// addTo adds the compressed copies of every file that profits from them.
func (c *copies) addTo(out files) error {
	for _, name := range slices.Sorted(maps.Keys(out)) {
		content := out[name]
		if len(content) < worthwhile || path.Ext(name) == ".png" {
			continue
		}
		for _, encoding := range site.Encodings {
			compressed, err := c.compress(encoding.Name, content)
			if err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			if len(compressed) < len(content) {
				out[name+encoding.Suffix] = compressed
			}
		}
	}
	return c.forget()
}

func (c *copies) compress(encoding string, content []byte) ([]byte, error) {
	kept := filepath.Join(c.dir, fmt.Sprintf("%x.%d.%s", sha256.Sum256(content), c.quality, encoding))
	compressed, err := os.ReadFile(kept)
	if err == nil {
		now := time.Now()
		return compressed, os.Chtimes(kept, now, now)
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if compressed, err = compress(encoding, c.quality, content); err != nil {
		return nil, err
	}
	return compressed, writeFile(kept, compressed)
}

// forget removes the copies that were not needed for a while.
func (c *copies) forget() error {
	entries, err := os.ReadDir(c.dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, entry := range entries {
		info, err := entry.Info()
		if err != nil {
			return err
		}
		if time.Since(info.ModTime()) > keep {
			if err := os.Remove(filepath.Join(c.dir, entry.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}

func compress(encoding string, quality int, content []byte) ([]byte, error) {
	var out bytes.Buffer
	var w io.WriteCloser
	switch encoding {
	case "br":
		// 24 bits are the largest window that HTTP allows (RFC 7932 §9.1).
		w = brotli.NewWriterOptions(&out, brotli.WriterOptions{Quality: quality, LGWin: 24})
	case "gzip":
		gz, err := gzip.NewWriterLevel(&out, min(quality, gzip.BestCompression))
		if err != nil {
			return nil, err
		}
		w = gz
	default:
		return nil, fmt.Errorf("unknown compression %s", encoding)
	}
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
