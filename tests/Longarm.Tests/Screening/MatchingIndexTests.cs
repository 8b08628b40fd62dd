using System.Collections.Immutable;
using System.Globalization;
using Longarm.Screening;

namespace Longarm.Tests.Screening;

public sealed class MatchingIndexTests
{
    private static readonly string[] Names =
    [
        "PUTIN, Vladimir Vladimirovich", "Al-Tikriti, Barzan Ibrahim Hassan", "Beijing Aoxing Huawei Longshine Co., Ltd.", "OOO Logistika Doveriya",
        "ABDUL RAHMAN YASIN", "Example Semiconductor Technology Group", "No. 14 Research Institute", "No. 13 Research Institute", "华为技术有限公司", "JSC NARP",
        "KHAMIDOV, Rustam", "Gómez Peña, José", "SEA STAR III", "CORP",
    ];

    private static readonly NameIndex Index = MatchingFixture.Index(Names);

    [Theory]
    [InlineData("Vladimir Putin", 0)]
    [InlineData("Владимир Владимирович Путин", 0)]
    [InlineData("VladimirVladimirovich Putin", 0)]
    [InlineData("Barzan Ibrahim Hasan Tikriti", 1)]
    [InlineData("برزان إبراهيم حسن التكريتي", 1)]
    [InlineData("عبد الرحمن ياسين", 4)]
    [InlineData("Abdurrahman Yassin", 4)]
    [InlineData("Example Semiconductor Tech Grp", 5)]
    [InlineData("Logistika Doveriya LLC", 3)]
    [InlineData("华为技术有限公司", 8)]
    [InlineData("Jose Gomez Pena", 11)]
    [InlineData("Rustam Khamydov", 10)]
    public void Name_is_found_however_it_is_written(string name, int entry) => Assert.Contains(entry.ToString(CultureInfo.InvariantCulture), Index.Found(name));

    [Theory]
    [InlineData("Ltd")]
    [InlineData("Co., Ltd.")]
    [InlineData("")]
    [InlineData("😀")]
    [InlineData("x")]
    [InlineData("Technology Group")]
    [InlineData("Margaret Thistlewood")]
    public void Name_that_says_nothing_of_anybody_listed_finds_nobody(string name) => Assert.Empty(Index.Found(name));

    [Fact]
    public void Legal_form_alone_finds_only_who_is_listed_by_just_that()
    {
        Assert.Equal(["13"], Index.Found("CORP"));
        Assert.Empty(MatchingFixture.Index(Names[..^1]).Found("CORP"));
    }

    [Fact]
    public void Number_that_differs_goes_after_the_right_one() => Assert.Equal("7", Index.Found("13 Research Institute")[0]);

    [Fact]
    public void Empty_list_finds_nobody() => Assert.Empty(MatchingFixture.Index().Found("Vladimir Putin"));

    [Fact]
    public void Name_of_ten_thousand_letters_is_screened_in_bounded_time()
    {
        var name = string.Concat(Enumerable.Repeat("Vladimir Putin Logistika Ali ", 400));

        Assert.True(Index.Find(new ScreenedParty(name)).Length <= 5);
    }

    [Fact]
    public void Limit_and_threshold_are_kept()
    {
        var index = MatchingFixture.Index(Enumerable.Repeat("Zarubin Konstantin", 9));

        Assert.Equal(["0", "1", "2"], index.Found("Konstantin Zarubin", 3));
        Assert.All(index.Find(new ScreenedParty("Zarubin K."), 9, 0.01), m => Assert.InRange(m.Score, 0.01, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Find(new ScreenedParty("a"), 0));
    }

    [Fact]
    public void Same_words_go_before_words_that_are_only_alike() =>
        Assert.Equal(["1", "0"], MatchingFixture.Index("Zarubyn Konstantin", "Zarubin Konstantin").Found("Zarubin Konstantin"));

    [Fact]
    public void Weak_name_scores_lower()
    {
        ListedParty[] parties = [new("list", "weak", [new ListedName("Zarubin Konstantin", IsWeak: true)]), new("list", "good", [new ListedName("Zarubin Konstantin")])];

        var found = NameIndex.Of(parties).Find(new ScreenedParty("Zarubin Konstantin"));

        Assert.Equal(["good", "weak"], found.Select(m => m.Party.Entry));
        Assert.True(found[0].Score > found[1].Score);
        Assert.Contains(found[1].Because, b => b.Contains("weak", StringComparison.Ordinal));
    }

    [Fact]
    public void Answer_says_which_word_met_which_and_what_was_left()
    {
        var because = Index.Find(new ScreenedParty("Vladimir Putyn")) is [var match, ..] ? match.Because : [];

        Assert.Contains("vladimir: the same", because);
        Assert.Contains("putyn ~ putin: almost the same letters", because);
        Assert.Contains("only in the listed name: vladimirovich", because);
    }

    [Fact]
    public void Answers_are_the_same_on_all_threads_and_in_all_cultures()
    {
        string[] queries = [.. Names, "Vladimir Putin", "برزان إبراهيم حسن التكريتي", "Iğdır Holding", "KHAMIDOV R"];
        var expected = queries.Select(Say).ToArray();
        var cultures = new[] { "", "tr-TR", "de-DE", "ar-SA" };

        Parallel.For(0, 200, i =>
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(cultures[i % cultures.Length]);
            Assert.Equal(expected[i % queries.Length], Say(queries[i % queries.Length]));
        });
    }

    private static string Say(string name) => string.Join(";", Index.Find(new ScreenedParty(name), 5, 0.01).Select(m => FormattableString.Invariant($"{m.Party.Entry} {m.Score:R} {string.Join(',', m.Because)}")));
}
