#include "sevenzip.h"

#include <lzma.h>
#include <stdlib.h>
#include <unistd.h>

#include "../base/buffer.h"

enum {
    START_BYTES = 32, /* signature, version, place of the directory */
    CODERS_MAX = 4,
    LINK_MODE = 0xA000,
    MODE_KIND = 0xF000,
    TIME_BITS_FROM = 1,      /* of a section that says for each member whether it has a value */
    ATTRIBUTE_BITS_FROM = 2, /* where libarchive takes the bits behind one byte more */
    BIT_SECTIONS = 32
};

/* The format's names for what comes next. */
enum {
    ID_END = 0,
    ID_HEADER = 1,
    ID_ARCHIVE_PROPERTIES = 2,
    ID_MAIN_STREAMS = 4,
    ID_FILES = 5,
    ID_PACK_INFO = 6,
    ID_UNPACK_INFO = 7,
    ID_SUBSTREAMS = 8,
    ID_SIZES = 9,
    ID_CRC = 10,
    ID_FOLDERS = 11,
    ID_UNPACK_SIZES = 12,
    ID_SUBSTREAM_COUNTS = 13,
    ID_EMPTY_STREAM = 14,
    ID_EMPTY_FILE = 15,
    ID_ANTI = 16,
    ID_CREATED = 18,
    ID_CHANGED = 20,
    ID_ATTRIBUTES = 21,
    ID_PACKED_HEADER = 23
};

/* Methods by their number; any other needs little memory, or libarchive does not know it. */
enum { METHOD_COPY = 0, METHOD_LZMA2 = 0x21, METHOD_LZMA = 0x030101, METHOD_PPMD = 0x030401, METHOD_BCJ2 = 0x0303011B };

/* Packed streams that make up members, one behind the other. */
typedef struct {
    uint64_t coders, outs, packed; /* packed: streams it takes from the file */
    uint64_t method;               /* of its last coder */
    slice properties;
    uint64_t main_out; /* the stream that no other coder takes */
    uint64_t size;     /* of that, plain */
    uint64_t members;
    bool has_crc;
} folder;

typedef struct {
    slice left; /* of the directory, unread */
    bool damaged;
    const char *refused; /* the first reason why libarchive must not see it */
    uint64_t pack_position, pack_size;
    uint64_t memory; /* that the largest folder needs */
    folder *folders;
    size_t folder_count;
    uint64_t *sizes; /* of members with content, plain */
    size_t size_count;
    bool no_memory;
} directory;

/* ---- bytes and numbers ---- */

static void damage(directory *d)
{
    d->damaged = true;
    d->left = (slice){NULL, 0};
}

static void refuse(directory *d, const char *why)
{
    if (!d->refused) d->refused = why;
}

/* The next `len` bytes; empty where there are fewer. */
static slice take(directory *d, uint64_t len)
{
    if (len > d->left.len) {
        damage(d);
        return (slice){NULL, 0};
    }
    slice got = {d->left.at, (size_t)len};
    if (len) d->left = (slice){d->left.at + len, d->left.len - (size_t)len};
    return got;
}

static uint8_t take_byte(directory *d)
{
    slice s = take(d, 1);
    return s.len ? (uint8_t)*s.at : 0;
}

/* A number as the format packs it: each leading 1 bit of the first byte stands for a byte behind it. */
static uint64_t take_number(directory *d)
{
    uint8_t first = take_byte(d);
    uint64_t value = 0;
    for (unsigned i = 0, mask = 0x80; i < 8; i++, mask >>= 1) {
        if (!(first & mask)) return value | (uint64_t)(first & (mask - 1)) << (8 * i);
        value |= (uint64_t)take_byte(d) << (8 * i);
    }
    if (value > INT64_MAX) damage(d);
    return value;
}

/* A count of things, more than `most` of which nobody has. */
static uint64_t take_count(directory *d, uint64_t most)
{
    uint64_t count = take_number(d);
    if (count > most) damage(d);
    return d->damaged ? 0 : count;
}

static uint32_t little_endian_32(const char *at)
{
    const unsigned char *b = (const unsigned char *)at;
    return (uint32_t)b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
}

static uint64_t little_endian_64(const char *at)
{
    return little_endian_32(at) | (uint64_t)little_endian_32(at + 4) << 32;
}

static bool bit_of(slice bits, uint64_t index)
{
    return (uint8_t)bits.at[index / 8] >> (7 - index % 8) & 1;
}

/* How many of the first `count` bits are set. */
static uint64_t bits_set(slice bits, uint64_t count)
{
    uint64_t set = 0;
    for (uint64_t i = 0; i < count; i++) set += bit_of(bits, i);
    return set;
}

static bool expect(directory *d, uint8_t id)
{
    if (take_byte(d) != id) damage(d);
    return !d->damaged;
}

/* ---- folders ---- */

/* Bytes of dictionary or model that a coder says it needs. */
static uint64_t memory_of(uint64_t method, slice properties)
{
    if (method == METHOD_LZMA2 && properties.len) {
        unsigned bits = (uint8_t)*properties.at & 0x3F;
        return bits >= 40 ? UINT32_MAX : (uint64_t)(2 | (bits & 1)) << (bits / 2 + 11);
    }
    bool sized = method == METHOD_LZMA || method == METHOD_PPMD;
    return sized && properties.len >= 5 ? little_endian_32(properties.at + 1) : 0;
}

static uint64_t take_method(directory *d, uint8_t len)
{
    slice id = take(d, len);
    uint64_t method = 0;
    if (id.len > sizeof method) damage(d);
    for (size_t i = 0; i < id.len; i++) method = method << 8 | (uint8_t)id.at[i];
    return method;
}

/* One coder; returns the bytes it needs. */
static uint64_t take_coder(directory *d, folder *f, uint64_t *ins)
{
    uint8_t flags = take_byte(d);
    f->method = take_method(d, flags & 0x0F);
    bool simple = !(flags & 0x10);
    uint64_t in = simple ? 1 : take_count(d, CODERS_MAX), out = simple ? 1 : take_count(d, CODERS_MAX);
    f->properties = flags & 0x20 ? take(d, take_number(d)) : (slice){NULL, 0};
    if (flags & 0x80) damage(d);
    if (f->method == METHOD_BCJ2)
        refuse(d, "packed by BCJ2, which is for programs and keeps whole members in memory; unpack it first");
    *ins += in;
    f->outs += out;
    return memory_of(f->method, f->properties);
}

static void take_folder(directory *d, folder *f)
{
    uint64_t ins = 0, memory = 0, taken = 0; /* taken: bit for each stream that another coder takes */
    f->coders = take_count(d, CODERS_MAX);
    for (uint64_t i = 0; i < f->coders; i++) memory += take_coder(d, f, &ins);
    if (memory > d->memory) d->memory = memory;
    if (memory > SEVENZIP_MEMORY_MAX_BYTES)
        refuse(d, "packed with a dictionary over 128 MiB; pack it again with 7z -md=64m (-mmem=64m for PPMd), or "
                  "unpack it first");
    if (f->outs == 0 || ins + 1 < f->outs) {
        damage(d);
        return;
    }
    for (uint64_t i = 0; i + 1 < f->outs; i++) {
        (void)take_number(d);
        uint64_t out = take_number(d);
        if (out < f->outs) taken |= UINT64_C(1) << out;
    }
    f->packed = ins + 1 - f->outs;
    for (uint64_t i = 0; f->packed != 1 && i < f->packed; i++) (void)take_number(d);
    f->main_out = f->outs;
    while (f->main_out && taken >> (f->main_out - 1) & 1) f->main_out--; /* counted from 1; 0: there is none */
}

/* Which of `count` things have a checksum, by bits; the checksums are passed over. Empty: all. */
static slice take_digests(directory *d, uint64_t count)
{
    bool all = take_byte(d) != 0;
    slice bits = all ? (slice){NULL, 0} : take(d, (count + 7) / 8);
    if (!d->damaged) (void)take(d, 4 * (all ? count : bits_set(bits, count)));
    return bits;
}

static void *take_array(directory *d, uint64_t count, size_t item_bytes)
{
    void *items = calloc(count ? (size_t)count : 1, item_bytes);
    d->no_memory |= !items;
    if (!items) damage(d);
    return items;
}

static void take_folder_sizes(directory *d, folder *f)
{
    f->members = 1;
    for (uint64_t k = 1; k <= f->outs && !d->damaged; k++) {
        uint64_t size = take_number(d);
        if (k == f->main_out) f->size = size;
    }
}

static void take_unpack_info(directory *d)
{
    if (!expect(d, ID_FOLDERS)) return;
    uint64_t count = take_count(d, INT32_MAX);
    if (count > SEVENZIP_FOLDERS_MAX) refuse(d, "more than 100,000 packed streams; pack it again with 7z -ms=on");
    if (take_byte(d) != 0) damage(d); /* folders that stand elsewhere: nobody writes them */
    if (d->refused || d->damaged || d->folders) {
        damage(d);
        return;
    }
    d->folders = take_array(d, count, sizeof *d->folders);
    if (d->damaged) return;
    d->folder_count = (size_t)count;
    for (size_t i = 0; i < count && !d->damaged; i++) take_folder(d, &d->folders[i]);
    if (!expect(d, ID_UNPACK_SIZES)) return;
    for (size_t i = 0; i < count; i++) take_folder_sizes(d, &d->folders[i]);
    uint8_t id = take_byte(d);
    if (id == ID_END) return;
    if (id != ID_CRC) {
        damage(d);
        return;
    }
    slice some = take_digests(d, count);
    for (size_t i = 0; i < count && !d->damaged; i++) d->folders[i].has_crc = !some.at || bit_of(some, i);
    (void)expect(d, ID_END);
}

/* ---- streams ---- */

static void take_pack_info(directory *d)
{
    d->pack_position = take_number(d);
    uint64_t count = take_count(d, SEVENZIP_DIRECTORY_MAX_BYTES);
    uint8_t id = take_byte(d);
    if (id == ID_SIZES) {
        for (uint64_t i = 0; i < count && !d->damaged; i++) {
            uint64_t size = take_number(d);
            if (i == 0) d->pack_size = size;
        }
        id = take_byte(d);
    }
    if (id == ID_CRC) {
        (void)take_digests(d, count);
        id = take_byte(d);
    }
    if (id != ID_END) damage(d);
}

/* The sizes of a folder's members: all but the last are written, that has what is left. */
static void take_sizes(directory *d, const folder *f, bool written)
{
    uint64_t left = f->size;
    for (uint64_t i = 0; i < f->members && !d->damaged; i++) {
        bool last = i + 1 == f->members;
        uint64_t size = last ? left : written ? take_number(d) : 0;
        if (size > left) damage(d);
        left -= size <= left ? size : left;
        d->sizes[d->size_count++] = size;
    }
}

/* How many members each folder has and how large they are; `id` is what stands next, ID_END: one each. */
static void take_substreams(directory *d, bool told)
{
    uint64_t members = d->folder_count, digests = 0;
    uint8_t id = told ? take_byte(d) : ID_END;
    if (id == ID_SUBSTREAM_COUNTS) {
        members = 0;
        for (size_t i = 0; i < d->folder_count; i++) members += d->folders[i].members = take_count(d, INT32_MAX);
        id = take_byte(d);
    }
    if (members > SEVENZIP_MEMBERS_MAX) refuse(d, "more than 1,000,000 members; unpack it first, or make a tar of it");
    if (d->refused || d->damaged || d->sizes) {
        damage(d);
        return;
    }
    d->sizes = take_array(d, members, sizeof *d->sizes);
    for (size_t i = 0; i < d->folder_count && !d->damaged; i++) {
        const folder *f = &d->folders[i];
        take_sizes(d, f, id == ID_SIZES);
        if (f->members != 1 || !f->has_crc) digests += f->members;
    }
    if (id == ID_SIZES) id = take_byte(d);
    if (id == ID_CRC) {
        (void)take_digests(d, digests);
        id = take_byte(d);
    }
    if (id != ID_END) damage(d);
}

static void take_streams(directory *d)
{
    uint8_t id = take_byte(d);
    if (id == ID_PACK_INFO) {
        take_pack_info(d);
        id = take_byte(d);
    }
    if (id == ID_UNPACK_INFO) {
        take_unpack_info(d);
        id = take_byte(d);
    }
    if (!d->damaged && id != ID_SUBSTREAMS) take_substreams(d, false);
    if (id == ID_SUBSTREAMS) {
        take_substreams(d, true);
        id = take_byte(d);
    }
    if (id != ID_END) damage(d);
}

/* ---- members ---- */

/* Bytes that a section of values has to have, by what its own bits say; they tell libarchive where the next one is. */
static uint64_t values_size(slice section, uint64_t count, size_t bits_from, size_t value_bytes)
{
    if (section.len < 2) return UINT64_MAX;
    if (section.at[0] != 0) return 2 + value_bytes * count;
    uint64_t bit_bytes = (count + 7) / 8;
    if (section.len < 2 + bit_bytes) return UINT64_MAX;
    slice bits = {section.at + bits_from, (size_t)bit_bytes};
    return 2 + bit_bytes + value_bytes * bits_set(bits, count);
}

/* True if the times of a section stand somewhere else, where libarchive would look for them: nobody writes that. */
static bool is_external(slice section, uint64_t count)
{
    uint64_t at = section.at[0] != 0 ? TIME_BITS_FROM : TIME_BITS_FROM + (count + 7) / 8;
    return at >= section.len || section.at[at] != 0;
}

/* The sections that say what members are like, by id. */
typedef struct {
    uint64_t count;
    slice found[BIT_SECTIONS];
} member_table;

static bool is_sound(const member_table *t, uint8_t id, slice section)
{
    slice empty = t->found[ID_EMPTY_STREAM];
    uint64_t empties = empty.at ? bits_set(empty, t->count) : 0;
    if (id == ID_EMPTY_STREAM) return section.len == (t->count + 7) / 8;
    if (id == ID_EMPTY_FILE || id == ID_ANTI) return empties == 0 || section.len == (empties + 7) / 8;
    if (id >= ID_CREATED && id <= ID_CHANGED)
        return section.len == values_size(section, t->count, TIME_BITS_FROM, 8) && !is_external(section, t->count);
    return id != ID_ATTRIBUTES || section.len == values_size(section, t->count, ATTRIBUTE_BITS_FROM, 4);
}

/* libarchive reads the target of a link into memory, however large it is. */
static void check_links(directory *d, const member_table *t)
{
    slice attributes = t->found[ID_ATTRIBUTES], empty = t->found[ID_EMPTY_STREAM];
    if (!attributes.at) return;
    bool all = attributes.at[0] != 0;
    slice bits = {attributes.at + ATTRIBUTE_BITS_FROM, (size_t)((t->count + 7) / 8)};
    const char *value = bits.at + (all ? 0 : bits.len);
    for (uint64_t i = 0, content = 0; i < t->count; i++) {
        bool has_content = !empty.at || !bit_of(empty, i);
        if (all || bit_of(bits, i)) {
            bool link = (little_endian_32(value) >> 16 & MODE_KIND) == LINK_MODE;
            if (link && has_content && content < d->size_count && d->sizes[content] > SEVENZIP_LINK_MAX_BYTES)
                refuse(d, "a symbolic link with a target over 64 KiB");
            value += 4;
        }
        content += has_content;
    }
}

static void take_members(directory *d)
{
    member_table t = {.count = take_count(d, INT32_MAX)};
    if (t.count > SEVENZIP_MEMBERS_MAX) refuse(d, "more than 1,000,000 members; unpack it first, or make a tar of it");
    if (d->refused || d->damaged) return;
    for (;;) {
        uint8_t id = take_byte(d);
        if (id == ID_END || d->damaged) break;
        slice section = take(d, take_number(d));
        if (d->damaged || !is_sound(&t, id, section)) {
            damage(d);
            return;
        }
        if (id >= BIT_SECTIONS) continue;
        if (t.found[id].at && (id == ID_EMPTY_STREAM || id == ID_ATTRIBUTES)) {
            damage(d);
            return;
        }
        t.found[id] = section;
    }
    if (!d->damaged) check_links(d, &t);
}

static void take_header(directory *d)
{
    uint8_t id = take_byte(d);
    if (id == ID_ARCHIVE_PROPERTIES) {
        while (take_byte(d) != ID_END && !d->damaged) (void)take(d, take_number(d));
        id = take_byte(d);
    }
    if (id == ID_MAIN_STREAMS) {
        take_streams(d);
        id = take_byte(d);
    }
    if (id == ID_FILES && !d->damaged)
        take_members(d);
    else if (id != ID_END)
        damage(d);
}

/* ---- the directory's bytes ---- */

static bool read_at(int fd, uint64_t at, uint64_t len, buffer *out)
{
    out->len = 0;
    if (!buffer_reserve(out, (size_t)len)) return false;
    while (out->len < len) {
        ssize_t got = pread(fd, out->at + out->len, (size_t)len - out->len, (off_t)(at + out->len));
        if (got <= 0) return true; /* what is missing makes it a damaged one */
        out->len += (size_t)got;
    }
    return true;
}

/* Undo the compression of a directory into `plain`, as far as it goes. */
static dechaff_status unpack_directory(const folder *f, slice packed, buffer *plain)
{
    lzma_filter filters[2] = {{.id = f->method == METHOD_LZMA ? LZMA_FILTER_LZMA1 : LZMA_FILTER_LZMA2},
                              {.id = LZMA_VLI_UNKNOWN}};
    lzma_stream z = LZMA_STREAM_INIT;
    if (!buffer_reserve(plain, (size_t)f->size)) return DECHAFF_NO_MEMORY;
    const uint8_t *properties = (const uint8_t *)f->properties.at;
    lzma_ret code = lzma_properties_decode(&filters[0], NULL, properties, f->properties.len);
    if (code == LZMA_OK) code = lzma_raw_decoder(&z, filters);
    free(filters[0].options);
    z.next_in = (const uint8_t *)packed.at;
    z.avail_in = packed.len;
    z.next_out = (uint8_t *)plain->at;
    z.avail_out = (size_t)f->size;
    while (code == LZMA_OK && z.avail_out) code = lzma_code(&z, LZMA_FINISH);
    plain->len = (size_t)f->size - z.avail_out;
    lzma_end(&z);
    return code == LZMA_MEM_ERROR ? DECHAFF_NO_MEMORY : DECHAFF_OK;
}

/* The directory of a directory: read the packed one into `plain`, and look at that as a new directory. */
static dechaff_status enter_packed(directory *d, int fd, buffer *plain)
{
    take_streams(d);
    if (d->damaged || d->refused) return DECHAFF_OK;
    if (d->folder_count == 0) return damage(d), DECHAFF_OK;
    folder f = d->folders[0];
    bool known = f.method == METHOD_LZMA || f.method == METHOD_LZMA2 || f.method == METHOD_COPY;
    if (!known || f.coders > 1)
        return refuse(d,
                      "its directory is encrypted or packed in an unusual way; decrypt it, or pack it again with 7z"),
               DECHAFF_OK;
    if (f.size > SEVENZIP_DIRECTORY_MAX_BYTES || d->pack_size > SEVENZIP_DIRECTORY_MAX_BYTES)
        return refuse(d, "a directory over 32 MiB; unpack it first, or make a tar of it"), DECHAFF_OK;
    buffer packed;
    buffer_init(&packed, SEVENZIP_DIRECTORY_MAX_BYTES);
    bool room = read_at(fd, START_BYTES + d->pack_position, d->pack_size, &packed);
    dechaff_status status = room ? DECHAFF_OK : DECHAFF_NO_MEMORY;
    if (f.method == METHOD_COPY && room) {
        buffer copy = *plain;
        *plain = packed;
        packed = copy;
    } else if (room) {
        status = unpack_directory(&f, buffer_slice(&packed), plain);
    }
    buffer_free(&packed);
    free(d->folders);
    free(d->sizes);
    *d = (directory){.left = buffer_slice(plain)};
    if (status == DECHAFF_OK && expect(d, ID_HEADER)) take_header(d);
    return status;
}

static dechaff_status check_directory(directory *d, int fd, uint64_t size)
{
    buffer raw, plain;
    buffer_init(&raw, SEVENZIP_DIRECTORY_MAX_BYTES);
    buffer_init(&plain, SEVENZIP_DIRECTORY_MAX_BYTES);
    dechaff_status status = read_at(fd, 0, START_BYTES, &raw) ? DECHAFF_OK : DECHAFF_NO_MEMORY;
    uint64_t at = raw.len == START_BYTES ? little_endian_64(raw.at + 12) : 0;
    uint64_t len = raw.len == START_BYTES ? little_endian_64(raw.at + 20) : 0;
    if (len && (size < START_BYTES || at > size - START_BYTES || len > size - START_BYTES - at))
        refuse(d, "the archive is cut short: its directory would lie behind the end of the file; get the whole file");
    else if (len > SEVENZIP_DIRECTORY_MAX_BYTES)
        refuse(d, "a directory over 32 MiB; unpack it first, or make a tar of it");
    else if (status == DECHAFF_OK && len)
        status = read_at(fd, START_BYTES + at, len, &raw) ? DECHAFF_OK : DECHAFF_NO_MEMORY;
    if (status == DECHAFF_OK && !d->refused && len) {
        d->left = buffer_slice(&raw);
        uint8_t id = take_byte(d);
        if (id == ID_PACKED_HEADER)
            status = enter_packed(d, fd, &plain);
        else if (id == ID_HEADER)
            take_header(d);
        else
            damage(d);
    }
    buffer_free(&raw);
    buffer_free(&plain);
    return d->no_memory ? DECHAFF_NO_MEMORY : status;
}

dechaff_status sevenzip_check(int fd, uint64_t size, uint64_t *memory, dechaff_error *err)
{
    directory d = {0};
    dechaff_status status = check_directory(&d, fd, size);
    free(d.folders);
    free(d.sizes);
    if (status != DECHAFF_OK) return error_no_memory(err);
    if (d.refused) return error_set(err, DECHAFF_BAD_INPUT, "%s", d.refused);
    if (d.damaged) return error_set(err, DECHAFF_BAD_INPUT, "the archive is damaged: its directory makes no sense");
    *memory = d.memory;
    return DECHAFF_OK;
}
