using Longarm.Screening;

namespace Longarm.Tests.Screening;

public sealed class OfacSearchTests
{
    [Theory]
    [InlineData("ZARUBIN", "zarubin", 1)]
    [InlineData("KONSTANTIN ZARUBIN", "ZARUBIN, Konstantin", 1)]
    [InlineData("MARTHA", "MARHTA", 0.961)]
    [InlineData("ZARUBIN", "COHEL", 0)]
    [InlineData("", "ZARUBIN", 0)]
    public void Score_is_that_of_the_likest_words(string query, string listed, double expected) => Assert.Equal(expected, OfacScore.Of(query, listed), 3);

    [Fact]
    public void Best_name_of_each_party_counts_and_the_highest_comes_first()
    {
        var search = OfacSearch.Of([new("list", "1", [new("ZARUBINA, Anna"), new("ZARUBIN, Konst")]), new("list", "2", [new("ZARUBIN, Konstantin")]), new("list", "3", [new("ORLOV")])]);

        var found = search.Find("Konstantin Zarubin", 5, 0.85);

        Assert.Equal(["2", "1"], found.Select(m => m.Party.Entry));
        Assert.Equal(1, found[0].Score);
        Assert.Equal("ZARUBIN, Konst", found[1].Name);
        Assert.Single(search.Find("Konstantin Zarubin", 1, 0.85));
    }
}
