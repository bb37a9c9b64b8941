package main

import (
	"fmt"
	"strings"
	"time"
)

// line is a row of the table, its cells between tabs.
func (r *row) line(measured map[string]float64) (string, error) {
	names := []string{r.benchmark}
	if r.slowest {
		names[0] = slowestIn(r.benchmark, measured)
	}
	if !r.alone {
		names = []string{r.benchmark + "/" + ours, r.benchmark + "/" + gos, r.benchmark + "/" + tough}
	}
	times := make([]float64, len(names))
	for i, name := range names {
		ns, ok := measured[name]
		if !ok {
			return "", fmt.Errorf("nothing was measured for %s", name)
		}
		times[i] = ns
	}

	what := r.what
	if r.slowest {
		what += " (" + strings.TrimPrefix(names[0], r.benchmark+"/") + ")"
	}
	cells := []string{what, show(times[0]), "", "", "", ""}
	var aims []string
	if r.limit > 0 {
		aims = append(aims, verdict("under "+r.limit.String(), times[0] < float64(r.limit)))
	}
	if !r.alone {
		slower, faster := times[0]/times[1], times[2]/times[0]
		cells[2], cells[3] = show(times[1]), fmt.Sprintf("%.1f of it", slower)
		cells[4], cells[5] = show(times[2]), fmt.Sprintf("%.1f times as fast", faster)
		aims = append(aims,
			verdict(fmt.Sprintf("at most %d of %s", slowerThanGos, gos), slower <= slowerThanGos),
			verdict(fmt.Sprintf("%d times as fast as %s", fasterThanTough, tough), faster >= fasterThanTough))
	}
	return strings.Join(append(cells, strings.Join(aims, ", ")), "\t"), nil
}

// slowestIn is the slowest of the benchmarks within one, or that one itself if there
// are none.
func slowestIn(benchmark string, measured map[string]float64) string {
	slowest := benchmark
	for name, ns := range measured {
		if strings.HasPrefix(name, benchmark+"/") && ns > measured[slowest] {
			slowest = name
		}
	}
	return slowest
}

func verdict(aim string, met bool) string {
	if met {
		return aim + ": met"
	}
	return aim + ": MISSED"
}

// show writes a time with about three digits.
func show(ns float64) string {
	d := time.Duration(ns)
	for unit := time.Second; unit > 1; unit /= 1000 {
		if d >= unit {
			return d.Round(unit / 100).String()
		}
	}
	return d.String()
}
