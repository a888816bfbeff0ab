package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/**
 * A portal, and a method below it, with more than 255 local slots: the {@code wide} forms of every instruction that names a local. In the portal few of them are live
 * at the merge point, which passes them on; in the helper all of them are live at a branch, more than a guard can hand over.
 */
final class Wide {
  private Wide() {}

  static String run(int seed) {
    var out = new Digest(3);
    long end = loop(Code.rounds(3), out, seed);
    return out.toString() + end;
  }

  @Portal
  static long loop(@Green Code code, Digest out, int seed) {
    long a000 = seed + 0L, a001 = seed + 1L, a002 = seed + 2L, a003 = seed + 3L, a004 = seed + 4L, a005 = seed + 5L, a006 = seed + 6L, a007 = seed +
        7L, a008 = seed + 8L, a009 = seed + 9L, a010 = seed + 10L, a011 = seed + 11L, a012 = seed + 12L, a013 = seed + 13L, a014 = seed + 14L, a015 =
        seed + 15L, a016 = seed + 16L, a017 = seed + 17L, a018 = seed + 18L, a019 = seed + 19L, a020 = seed + 20L, a021 = seed + 21L, a022 = seed +
        22L, a023 = seed + 23L, a024 = seed + 24L, a025 = seed + 25L;
    long a026 = seed + 26L, a027 = seed + 27L, a028 = seed + 28L, a029 = seed + 29L, a030 = seed + 30L, a031 = seed + 31L, a032 = seed + 32L, a033 =
        seed + 33L, a034 = seed + 34L, a035 = seed + 35L, a036 = seed + 36L, a037 = seed + 37L, a038 = seed + 38L, a039 = seed + 39L, a040 = seed +
        40L, a041 = seed + 41L, a042 = seed + 42L, a043 = seed + 43L, a044 = seed + 44L, a045 = seed + 45L, a046 = seed + 46L, a047 = seed + 47L, a048
        = seed + 48L, a049 = seed + 49L, a050 = seed + 50L, a051 = seed + 51L;
    long a052 = seed + 52L, a053 = seed + 53L, a054 = seed + 54L, a055 = seed + 55L, a056 = seed + 56L, a057 = seed + 57L, a058 = seed + 58L, a059 =
        seed + 59L, a060 = seed + 60L, a061 = seed + 61L, a062 = seed + 62L, a063 = seed + 63L, a064 = seed + 64L, a065 = seed + 65L, a066 = seed +
        66L, a067 = seed + 67L, a068 = seed + 68L, a069 = seed + 69L, a070 = seed + 70L, a071 = seed + 71L, a072 = seed + 72L, a073 = seed + 73L, a074
        = seed + 74L, a075 = seed + 75L, a076 = seed + 76L, a077 = seed + 77L;
    long a078 = seed + 78L, a079 = seed + 79L, a080 = seed + 80L, a081 = seed + 81L, a082 = seed + 82L, a083 = seed + 83L, a084 = seed + 84L, a085 =
        seed + 85L, a086 = seed + 86L, a087 = seed + 87L, a088 = seed + 88L, a089 = seed + 89L, a090 = seed + 90L, a091 = seed + 91L, a092 = seed +
        92L, a093 = seed + 93L, a094 = seed + 94L, a095 = seed + 95L, a096 = seed + 96L, a097 = seed + 97L, a098 = seed + 98L, a099 = seed + 99L, a100
        = seed + 100L, a101 = seed + 101L, a102 = seed + 102L, a103 = seed + 103L;
    long a104 = seed + 104L, a105 = seed + 105L, a106 = seed + 106L, a107 = seed + 107L, a108 = seed + 108L, a109 = seed + 109L, a110 = seed + 110L,
        a111 = seed + 111L, a112 = seed + 112L, a113 = seed + 113L, a114 = seed + 114L, a115 = seed + 115L, a116 = seed + 116L, a117 = seed + 117L,
        a118 = seed + 118L, a119 = seed + 119L, a120 = seed + 120L, a121 = seed + 121L, a122 = seed + 122L, a123 = seed + 123L, a124 = seed + 124L,
        a125 = seed + 125L, a126 = seed + 126L, a127 = seed + 127L, a128 = seed + 128L, a129 = seed + 129L;
    long start = a000 * 3 + a001 * 4 + a002 * 5 + a003 * 6 + a004 * 7 + a005 * 8 + a006 * 9 + a007 * 10 + a008 * 11 + a009 * 12 + a010 * 13 + a011 *
        14 + a012 * 15 + a013 * 16 + a014 * 17 + a015 * 18 + a016 * 19 + a017 * 20 + a018 * 21 + a019 * 22 + a020 * 23 + a021 * 24 + a022 * 25 + a023
        * 26 + a024 * 27 + a025 * 28 + a026 * 29 + a027 * 30 + a028 * 31 + a029 * 32 + a030 * 33 + a031 * 34 + a032 * 35 + a033 * 36 + a034 * 37 +
        a035 * 38 + a036 * 39 + a037 * 40 + a038 * 41 + a039 * 42 + a040 * 43 + a041 * 44 + a042 * 45 + a043 * 46 + a044 * 47 + a045 * 48 + a046 * 49
        + a047 * 50 + a048 * 51 + a049 * 52 + a050 * 53 + a051 * 54 + a052 * 55 + a053 * 56 + a054 * 57 + a055 * 58 + a056 * 59 + a057 * 60 + a058 *
        61 + a059 * 62 + a060 * 63 + a061 * 64 + a062 * 65 + a063 * 66 + a064 * 67 + a065 * 68 + a066 * 69 + a067 * 70 + a068 * 71 + a069 * 72 + a070
        * 73 + a071 * 74 + a072 * 75 + a073 * 76 + a074 * 77 + a075 * 78 + a076 * 79 + a077 * 80 + a078 * 81 + a079 * 82 + a080 * 83 + a081 * 84 +
        a082 * 85 + a083 * 86 + a084 * 87 + a085 * 88 + a086 * 89 + a087 * 90 + a088 * 91 + a089 * 92 + a090 * 93 + a091 * 94 + a092 * 95 + a093 * 96
        + a094 * 97 + a095 * 98 + a096 * 99 + a097 * 100 + a098 * 101 + a099 * 102 + a100 * 103 + a101 * 104 + a102 * 105 + a103 * 106 + a104 * 107 +
        a105 * 108 + a106 * 109 + a107 * 110 + a108 * 111 + a109 * 112 + a110 * 113 + a111 * 114 + a112 * 115 + a113 * 116 + a114 * 117 + a115 * 118 +
        a116 * 119 + a117 * 120 + a118 * 121 + a119 * 122 + a120 * 123 + a121 * 124 + a122 * 125 + a123 * 126 + a124 * 127 + a125 * 128 + a126 * 129 +
        a127 * 130 + a128 * 131 + a129 * 132;
    @Green int pc = 0;
    int n = 0;
    float f = seed;
    double d = 1;
    Object o = "o";
    while (true) {
      Jit.mergePoint();
      switch (code.op(pc++)) {
        case 0 -> {
          n += 1000;
          f += n;
          d *= 1.01;
          o = n % 2000 == 0 ? o : "o" + n;
          a129 += a000++ + n;
          out.add(0, a129 + f + d);
          out.add(0, o);
        }
        case 1 -> {
          n -= 999;
          a128 ^= a127;
          a127 = a126 + n;
          a000 -= 2;
          out.add(1, below(n, a128));
        }
        case 2 -> out.add(2, n + a064);
        case Code.BACK -> {
          if (n < Code.ROUNDS) {
            pc = 0;
          }
        }
        default -> {
          return start + a000 + a127 + a128 + a129;
        }
      }
    }
  }

  private static double below(int n, long start) {
    double b000 = start * 0.5, b001 = start * 1.5, b002 = start * 2.5, b003 = start * 3.5, b004 = start * 4.5, b005 = start * 5.5, b006 = start * 6.5,
        b007 = start * 7.5, b008 = start * 8.5, b009 = start * 9.5, b010 = start * 10.5, b011 = start * 11.5, b012 = start * 12.5, b013 = start *
        13.5, b014 = start * 14.5, b015 = start * 15.5, b016 = start * 16.5, b017 = start * 17.5, b018 = start * 18.5, b019 = start * 19.5, b020 =
        start * 20.5, b021 = start * 21.5, b022 = start * 22.5, b023 = start * 23.5, b024 = start * 24.5, b025 = start * 25.5;
    double b026 = start * 26.5, b027 = start * 27.5, b028 = start * 28.5, b029 = start * 29.5, b030 = start * 30.5, b031 = start * 31.5, b032 = start
        * 32.5, b033 = start * 33.5, b034 = start * 34.5, b035 = start * 35.5, b036 = start * 36.5, b037 = start * 37.5, b038 = start * 38.5, b039 =
        start * 39.5, b040 = start * 40.5, b041 = start * 41.5, b042 = start * 42.5, b043 = start * 43.5, b044 = start * 44.5, b045 = start * 45.5,
        b046 = start * 46.5, b047 = start * 47.5, b048 = start * 48.5, b049 = start * 49.5, b050 = start * 50.5, b051 = start * 51.5;
    double b052 = start * 52.5, b053 = start * 53.5, b054 = start * 54.5, b055 = start * 55.5, b056 = start * 56.5, b057 = start * 57.5, b058 = start
        * 58.5, b059 = start * 59.5, b060 = start * 60.5, b061 = start * 61.5, b062 = start * 62.5, b063 = start * 63.5, b064 = start * 64.5, b065 =
        start * 65.5, b066 = start * 66.5, b067 = start * 67.5, b068 = start * 68.5, b069 = start * 69.5, b070 = start * 70.5, b071 = start * 71.5,
        b072 = start * 72.5, b073 = start * 73.5, b074 = start * 74.5, b075 = start * 75.5, b076 = start * 76.5, b077 = start * 77.5;
    double b078 = start * 78.5, b079 = start * 79.5, b080 = start * 80.5, b081 = start * 81.5, b082 = start * 82.5, b083 = start * 83.5, b084 = start
        * 84.5, b085 = start * 85.5, b086 = start * 86.5, b087 = start * 87.5, b088 = start * 88.5, b089 = start * 89.5, b090 = start * 90.5, b091 =
        start * 91.5, b092 = start * 92.5, b093 = start * 93.5, b094 = start * 94.5, b095 = start * 95.5, b096 = start * 96.5, b097 = start * 97.5,
        b098 = start * 98.5, b099 = start * 99.5, b100 = start * 100.5, b101 = start * 101.5, b102 = start * 102.5, b103 = start * 103.5;
    double b104 = start * 104.5, b105 = start * 105.5, b106 = start * 106.5, b107 = start * 107.5, b108 = start * 108.5, b109 = start * 109.5, b110 =
        start * 110.5, b111 = start * 111.5, b112 = start * 112.5, b113 = start * 113.5, b114 = start * 114.5, b115 = start * 115.5, b116 = start *
        116.5, b117 = start * 117.5, b118 = start * 118.5, b119 = start * 119.5, b120 = start * 120.5, b121 = start * 121.5, b122 = start * 122.5,
        b123 = start * 123.5, b124 = start * 124.5, b125 = start * 125.5, b126 = start * 126.5, b127 = start * 127.5, b128 = start * 128.5, b129 =
        start * 129.5;
    int i = n;
    i++;
    i += 300;
    i -= 20000;
    long j = start + i;
    float f = j;
    Object o = n % 2 == 0 ? "even" : i;
    f++;
    return i + j + f + o.hashCode() + b000 + b001 + b002 + b003 + b004 + b005 + b006 + b007 + b008 + b009 + b010 + b011 + b012 + b013 + b014 + b015 +
        b016 + b017 + b018 + b019 + b020 + b021 + b022 + b023 + b024 + b025 + b026 + b027 + b028 + b029 + b030 + b031 + b032 + b033 + b034 + b035 +
        b036 + b037 + b038 + b039 + b040 + b041 + b042 + b043 + b044 + b045 + b046 + b047 + b048 + b049 + b050 + b051 + b052 + b053 + b054 + b055 +
        b056 + b057 + b058 + b059 + b060 + b061 + b062 + b063 + b064 + b065 + b066 + b067 + b068 + b069 + b070 + b071 + b072 + b073 + b074 + b075 +
        b076 + b077 + b078 + b079 + b080 + b081 + b082 + b083 + b084 + b085 + b086 + b087 + b088 + b089 + b090 + b091 + b092 + b093 + b094 + b095 +
        b096 + b097 + b098 + b099 + b100 + b101 + b102 + b103 + b104 + b105 + b106 + b107 + b108 + b109 + b110 + b111 + b112 + b113 + b114 + b115 +
        b116 + b117 + b118 + b119 + b120 + b121 + b122 + b123 + b124 + b125 + b126 + b127 + b128 + b129;
  }
}
