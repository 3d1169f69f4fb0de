// Replays a log from its files with the library that Go's checksum database uses, which shares no
// code and no author with Ortaq: every entry is hashed again, the root is computed from the entries
// alone, and every tile that is served must be what they give. The files of the tree are never asked
// for a hash that is then believed, so what newer versions of the library mend in their reader of
// tiles (CVE-2026-56865) does not matter here.
//
// Usage: tiles LOG [SIZE]
//
// LOG is a folder with checkpoint and tile/, or its address. With SIZE the log must have at least as
// many entries.
package main

import (
	"bytes"
	"crypto/ed25519"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// The height of a tile: 2^8 hashes.
const height = 8

func main() {
	if len(os.Args) < 2 || len(os.Args) > 3 {
		fmt.Fprintln(os.Stderr, "usage: tiles LOG [SIZE]")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, "tiles:", err)
		os.Exit(1)
	}
}

func run(log string, least []string) error {
	checkpoint, err := read(log, "checkpoint", "text/plain; charset=utf-8")
	if err != nil {
		return err
	}
	size, err := claimed(checkpoint)
	if err != nil {
		return err
	}
	hashes, first, err := replay(log, size)
	if err != nil {
		return err
	}
	verifier, err := keyOf(first)
	if err != nil {
		return err
	}
	opened, err := note.Open(checkpoint, note.VerifierList(verifier))
	if err != nil {
		return fmt.Errorf("checkpoint: %v", err)
	}
	signed, err := treeOf(opened.Text, verifier.Name())
	if err != nil {
		return err
	}
	root, err := tlog.TreeHash(signed.N, hashes)
	if err != nil {
		return err
	}
	if signed.N != size || root != signed.Hash {
		return fmt.Errorf("the entries give the root %v, and %v is signed", root, signed.Hash)
	}
	tiles, err := compareTiles(log, size, hashes)
	if err != nil {
		return err
	}
	if err := prove(signed, hashes); err != nil {
		return err
	}
	if len(least) == 1 {
		if wanted, err := strconv.ParseInt(least[0], 10, 64); err != nil || size < wanted {
			return fmt.Errorf("the log has %d entries, not %s or more", size, least[0])
		}
	}
	fmt.Printf("%s: signed by %s\n%d entries, %d tiles of hashes\nroot %v\n", log, verifier.Name(), size, tiles, root)
	return nil
}

// The size that a checkpoint claims, before anything of it is verified.
func claimed(checkpoint []byte) (int64, error) {
	lines := strings.SplitN(string(checkpoint), "\n", 3)
	if len(lines) < 3 {
		return 0, errors.New("checkpoint: too short")
	}
	return strconv.ParseInt(lines[1], 10, 64)
}

// The tree of a checkpoint's text. (tlog.ParseTree knows the checksum database's own header only.)
func treeOf(text, origin string) (tlog.Tree, error) {
	lines := strings.Split(text, "\n")
	if len(lines) != 4 || lines[0] != origin || lines[3] != "" {
		return tlog.Tree{}, errors.New("checkpoint: not three lines of this log")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 1 || strconv.FormatInt(size, 10) != lines[1] {
		return tlog.Tree{}, errors.New("checkpoint: no size")
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

// The key that the first entry names.
func keyOf(first []byte) (note.Verifier, error) {
	var entry struct {
		Type string
		Body struct {
			Origin string
			LogKey string `json:"log_key"`
		}
	}
	if err := json.Unmarshal(first, &entry); err != nil || entry.Type != "cycle" {
		return nil, fmt.Errorf("the first entry is no cycle: %v", err)
	}
	key, err := base64.StdEncoding.DecodeString(entry.Body.LogKey)
	if err != nil || len(key) != ed25519.PublicKeySize {
		return nil, fmt.Errorf("the first entry names no key: %v", err)
	}
	text, err := note.NewEd25519VerifierKey(entry.Body.Origin, key)
	if err != nil {
		return nil, err
	}
	return note.NewVerifier(text)
}

// Hashes that were computed here.
type ownHashes []tlog.Hash

// ReadHashes implements tlog.HashReader.
func (own ownHashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	found := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		if index < 0 || index >= int64(len(own)) {
			return nil, fmt.Errorf("there is no hash %d", index)
		}
		found[i] = own[index]
	}
	return found, nil
}

// Hashes all entries; gives the hashes, and the first entry.
func replay(log string, size int64) (ownHashes, []byte, error) {
	var own ownHashes
	var first []byte
	for n := int64(0); n*(1<<height) < size; n++ {
		width := size - n*(1<<height)
		if width > 1<<height {
			width = 1 << height
		}
		path := pathOf(tlog.Tile{H: height, L: -1, N: n, W: int(width)})
		bundle, err := read(log, path, "application/octet-stream")
		if err != nil {
			return nil, nil, err
		}
		for i := int64(0); i < width; i++ {
			entry, rest, err := next(bundle)
			if err != nil {
				return nil, nil, fmt.Errorf("%s, entry %d: %v", path, i, err)
			}
			seq := n*(1<<height) + i
			if seq == 0 {
				first = entry
			}
			added, err := tlog.StoredHashes(seq, entry, own)
			if err != nil {
				return nil, nil, err
			}
			own, bundle = append(own, added...), rest
		}
		if len(bundle) != 0 {
			return nil, nil, fmt.Errorf("%s has more than %d entries", path, width)
		}
	}
	return own, first, nil
}

// Takes an entry off a bundle: two bytes of length, then the line.
func next(bundle []byte) (entry, rest []byte, err error) {
	if len(bundle) < 2 {
		return nil, nil, errors.New("it ends too early")
	}
	length := int(bundle[0])<<8 | int(bundle[1])
	if len(bundle) < 2+length {
		return nil, nil, errors.New("it ends too early")
	}
	return bundle[2 : 2+length], bundle[2+length:], nil
}

// Compares every tile that is served with the one that the entries give.
func compareTiles(log string, size int64, own ownHashes) (int, error) {
	tiles := tilesOf(size)
	for _, tile := range tiles {
		computed, err := tlog.ReadTileData(tile, own)
		if err != nil {
			return 0, err
		}
		served, err := read(log, pathOf(tile), "application/octet-stream")
		if err != nil {
			return 0, err
		}
		if !bytes.Equal(served, computed) {
			return 0, fmt.Errorf("%s is not what the entries give", pathOf(tile))
		}
	}
	return len(tiles), nil
}

// The tiles of a tree: the full ones, and at each level at most one that is not full. (tlog.NewTiles of
// this version also names every smaller width of that one.)
func tilesOf(size int64) []tlog.Tile {
	var tiles []tlog.Tile
	for level, hashes := 0, size; hashes > 0; level, hashes = level+1, hashes>>height {
		for n := int64(0); n<<height < hashes; n++ {
			width := hashes - n<<height
			if width > 1<<height {
				width = 1 << height
			}
			tiles = append(tiles, tlog.Tile{H: height, L: level, N: n, W: int(width)})
		}
	}
	return tiles
}

// The library's own proofs, of entries and of a smaller tree, lead to the signed root.
func prove(signed tlog.Tree, own ownHashes) error {
	for _, n := range []int64{0, signed.N / 2, signed.N - 1} {
		proof, err := tlog.ProveRecord(signed.N, n, own)
		if err != nil {
			return err
		}
		if err := tlog.CheckRecord(proof, signed.N, signed.Hash, n, own[tlog.StoredHashIndex(0, n)]); err != nil {
			return err
		}
	}
	smaller := (signed.N + 1) / 2
	old, err := tlog.TreeHash(smaller, own)
	if err != nil {
		return err
	}
	proof, err := tlog.ProveTree(signed.N, smaller, own)
	if err != nil {
		return err
	}
	return tlog.CheckTree(proof, signed.N, signed.Hash, smaller, old)
}

// Where c2sp.org/tlog-tiles has a tile: without the height, and with entries for data.
func pathOf(tile tlog.Tile) string {
	path := strings.TrimPrefix(tile.Path(), fmt.Sprintf("tile/%d/", height))
	if rest := strings.TrimPrefix(path, "data/"); rest != path {
		path = "entries/" + rest
	}
	return "tile/" + path
}

// Reads a file of the log. A server must say what it is, and that a tile never changes.
func read(log, path, kind string) ([]byte, error) {
	if !strings.HasPrefix(log, "http://") && !strings.HasPrefix(log, "https://") {
		return os.ReadFile(filepath.Join(log, filepath.FromSlash(path)))
	}
	answer, err := http.Get(strings.TrimSuffix(log, "/") + "/" + path)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", path, answer.Status)
	}
	if found := answer.Header.Get("Content-Type"); found != kind {
		return nil, fmt.Errorf("%s is served as %q, not as %q", path, found, kind)
	}
	isImmutable := strings.Contains(answer.Header.Get("Cache-Control"), "immutable")
	if isTile := strings.HasPrefix(path, "tile/"); isTile != isImmutable {
		return nil, fmt.Errorf("%s is served with Cache-Control %q", path, answer.Header.Get("Cache-Control"))
	}
	return io.ReadAll(answer.Body)
}
