using System.Globalization;
using Longarm.Screening;

namespace Longarm.Tests.Screening;

public sealed class MatchingTokenizerTests
{
    [Theory]
    [InlineData("A.B.C. Company", "abc|company")]
    [InlineData("J.Smith", "j|smith")]
    [InlineData("M.M. GROMOV", "mm|gromov")]
    [InlineData("O'Neil", "oneil")]
    [InlineData("Erdoğan", "erdogan")]
    [InlineData("ﬁrm Ｗｉｄｅ", "firm|wide")]
    [InlineData("Smith&Sons", "smith|and|sons")]
    [InlineData("AT & T", "at|and|t")]
    [InlineData("Straße Łódź Ørsted", "strasse|lodz|orsted")]
    [InlineData("Владимир Путин", "vladimir|putin")]
    [InlineData("Αθήνα", "athina")]
    [InlineData("ガギグ シャ チョ", "gagigu|sha|cho")]
    [InlineData("김정은", "gimjeongeun")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("华为Huawei技术", "华为|huawei|技术")]
    [InlineData("P\u0430yP\u0430l", "paypal")]
    [InlineData("Pu\u200Bt\u202Ein", "putin")]
    public void Name_is_taken_apart_into_folded_words(string name, string words) => Assert.Equal(words, MatchingFixture.Words(name));

    [Theory]
    [InlineData("")]
    [InlineData("  --- ")]
    [InlineData("😀😀")]
    [InlineData("\uD800")]
    [InlineData("\u200B")]
    public void Name_without_letters_has_no_words(string name) => Assert.Empty(Tokenizer.Of(name));

    [Fact]
    public void Long_name_is_cut_to_a_bounded_number_of_words() =>
        Assert.Equal(Tokenizer.MostTokens, Tokenizer.Of(string.Join(' ', Enumerable.Repeat("ab", 5000))).Length);

    [Fact]
    public void Long_word_is_cut_into_words_of_bounded_length() =>
        Assert.All(Tokenizer.Of(new string('a', 10_000)), t => Assert.InRange(t.Text.Length, 1, Tokenizer.LongestToken));

    [Fact]
    public void Words_do_not_depend_on_the_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal("istanbul|igdir", MatchingFixture.Words("ISTANBUL IĞDIR"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData("Ltd", WordClass.Legal)]
    [InlineData("有限公司", WordClass.Legal)]
    [InlineData("ООО", WordClass.Legal)]
    [InlineData("Trading", WordClass.Business)]
    [InlineData("bin", WordClass.Particle)]
    [InlineData("Huawei", WordClass.Plain)]
    public void Word_has_its_class(string word, object expected) => Assert.Equal(expected, Assert.Single(Tokenizer.Of(word)).Class);
}
