#include "CSHA256.h"

#if defined(__x86_64__) && defined(__linux__) && __has_include(<sys/platform/x86.h>)

#include <immintrin.h>
/* The C library asked the processor at start; to ask again costs some ten microseconds in a virtual machine. */
#include <sys/platform/x86.h>

#define WITH_INSTRUCTIONS __attribute__((target("sha,sse4.1,ssse3")))

/* The words of the next four rounds; `schedule` holds those of the sixteen before. */
WITH_INSTRUCTIONS static inline __m128i next_words(const __m128i *schedule, int group) {
  const __m128i oldest = schedule[group % 4], newest = schedule[(group + 3) % 4];
  const __m128i sums = _mm_sha256msg1_epu32(oldest, schedule[(group + 1) % 4]);
  const __m128i sevenBefore = _mm_alignr_epi8(newest, schedule[(group + 2) % 4], 4);
  return _mm_sha256msg2_epu32(_mm_add_epi32(sums, sevenBefore), newest);
}

/* The instructions take the state as (a, b, e, f) and (c, d, g, h), highest lane first. */
WITH_INSTRUCTIONS static void absorb(
    uint32_t *state, const uint32_t *constants, const uint8_t *blocks, size_t count) {
  const __m128i bigEndian = _mm_set_epi8(12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3);
  const __m128i cdab = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
  const __m128i efgh = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
  __m128i abef = _mm_alignr_epi8(cdab, efgh, 8), cdgh = _mm_blend_epi16(efgh, cdab, 0xF0);
  for (; count > 0; count--, blocks += 64) {
    const __m128i abefBefore = abef, cdghBefore = cdgh;
    __m128i schedule[4];
#pragma unroll
    for (int group = 0; group < 16; group++) {
      const __m128i *bytes = (const __m128i *)(blocks + 16 * (group % 4));
      schedule[group % 4] = group < 4 ? _mm_shuffle_epi8(_mm_loadu_si128(bytes), bigEndian)
                                      : next_words(schedule, group);
      const __m128i keys = _mm_loadu_si128((const __m128i *)(constants + 4 * group));
      const __m128i words = _mm_add_epi32(schedule[group % 4], keys);
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, words);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(words, 0x0E));
    }
    abef = _mm_add_epi32(abef, abefBefore);
    cdgh = _mm_add_epi32(cdgh, cdghBefore);
  }
  const __m128i feba = _mm_shuffle_epi32(abef, 0x1B), dchg = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(feba, dchg, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}

int hangar_sha256_blocks(uint32_t *state, const uint32_t *constants, const uint8_t *blocks, size_t count) {
  if (!CPU_FEATURE_ACTIVE(SHA) || !CPU_FEATURE_ACTIVE(SSE4_1)) return 0;
  absorb(state, constants, blocks, count);
  return 1;
}

#else

int hangar_sha256_blocks(uint32_t *state, const uint32_t *constants, const uint8_t *blocks, size_t count) {
  (void)state, (void)constants, (void)blocks, (void)count;
  return 0;
}

#endif
