using Longarm.Screening;

namespace Longarm.Tests.Screening;

/// <summary>Which words of a name met, shown in the name as it is written.</summary>
public sealed class NamePieceTests
{
    private static readonly NameIndex Index = NameIndex.Of(
    [
        new("l", "1", [new("Alpha Precision Bearings Co., Ltd.")]), new("l", "2", [new("A.B.C. Testworks")]), new("l", "3", [new("ООО Пробный Завод")]),
    ]);

    [Theory]
    [InlineData("ALPHA PRECISION BEARING", "[Alpha] [Precision] {Bearings} Co., Ltd.", "[ALPHA] [PRECISION] {BEARING}")]
    [InlineData("ABC Test-Works", "[A.B.C.] {Testworks}", "[ABC] {Test-Works}")]
    [InlineData("Probny Zavod", "ООО {Пробный} [Завод]", "{Probny} [Zavod]")]
    public void Words_that_met_are_marked_on_both_sides(string asked, string listed, string query)
    {
        var match = Index.Find(new(asked))[0];

        Assert.Equal(listed, Marked(match.Name, match.Words.Select(word => (word.Listed, word.IsSame))));
        Assert.Equal(query, Marked(asked, match.Words.Select(word => (word.Asked, word.IsSame))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ,. ")]
    [InlineData("𠮷 & <b>")]
    public void Pieces_together_are_the_name(string name) => Assert.Equal(name, string.Concat(NamePiece.Of(name, [("b", true)]).Select(piece => piece.Text)));

    private static string Marked(string name, IEnumerable<(string, bool)> met) => string.Concat(NamePiece.Of(name, met)
        .Select(piece => piece.Meeting switch { PieceMeeting.Same => $"[{piece.Text}]", PieceMeeting.Alike => $"{{{piece.Text}}}", _ => piece.Text }));
}
