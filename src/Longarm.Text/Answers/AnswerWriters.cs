using System.Net;
using Longarm.Core.Deciding;

namespace Longarm.Text;

/// <summary>Writes an answer for a terminal.</summary>
public static class AnswerText
{
    private const int Width = 110;

    /// <summary>Writes one answer.</summary>
    /// <param name="writer">Where.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="isColored">Whether the terminal takes colors.</param>
    public static void Write(TextWriter writer, Determination answer, bool isColored) => Write(writer, AnswerMemo.Of(answer), isColored);

    /// <summary>Writes a memo.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<MemoBlock> memo, bool isColored)
    {
        foreach (var block in memo)
        {
            switch (block)
            {
                case MemoHeading heading:
                    writer.WriteLine();
                    writer.WriteLine(Paint($"{(heading.Level == 3 ? "  " : "")}{heading.Text}", heading.Level == 3 ? "2" : "1", isColored));
                    break;
                case MemoParagraph paragraph:
                    Fold(writer, paragraph.IsVerdict ? Paint(paragraph.Text, ColorOf(paragraph.Text), isColored) : paragraph.Text, 2);
                    break;
                case MemoPoint point:
                    Fold(writer, point.Lead.Length == 0 ? $"- {point.Text}" : $"- {Paint(point.Lead, "36", isColored)}  {point.Text}", 4);
                    foreach (var detail in point.Details)
                    {
                        Fold(writer, detail, 8);
                    }

                    break;
                default:
                    break;
            }
        }

        writer.WriteLine();
    }

    private static string ColorOf(string verdict) => verdict switch
    {
        ['N', ..] => "32",
        ['A' or 'E', ..] => "36",
        ['U', ..] => "33",
        _ => "31;1",
    };

    private static string Paint(string text, string color, bool isColored) => isColored ? $"\u001b[{color}m{text}\u001b[0m" : text;

    private static void Fold(TextWriter writer, string text, int indent)
    {
        var line = new string(' ', indent);
        var begin = line;
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length > Width && line.Trim().Length > 0)
            {
                writer.WriteLine(line.TrimEnd());
                line = begin + (begin.Length == 4 ? "  " : "");
            }

            line += word + " ";
        }

        writer.WriteLine(line.TrimEnd());
    }
}

/// <summary>Writes an answer as a memo in Markdown.</summary>
public static class AnswerMarkdown
{
    /// <summary>Writes one answer.</summary>
    public static void Write(TextWriter writer, Determination answer) => Write(writer, AnswerMemo.Of(answer));

    /// <summary>Writes a memo.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<MemoBlock> memo)
    {
        var isInList = false;
        foreach (var block in memo)
        {
            // What follows a list without a blank line would belong to its last point.
            if (isInList && block is MemoParagraph)
            {
                writer.WriteLine();
            }

            isInList = block is MemoPoint;
            switch (block)
            {
                case MemoHeading heading:
                    writer.WriteLine($"\n{new string('#', heading.Level)} {heading.Text}\n");
                    break;
                case MemoParagraph paragraph:
                    writer.WriteLine(paragraph.IsVerdict ? $"**{paragraph.Text}**\n" : $"{paragraph.Text}\n");
                    break;
                case MemoPoint point:
                    writer.WriteLine(point.Lead.Length == 0 ? $"- {point.Text}" : $"- **{point.Lead}** {point.Text}");
                    foreach (var detail in point.Details)
                    {
                        writer.WriteLine($"  - {detail}");
                    }

                    break;
                default:
                    writer.WriteLine("\nDetermined by: ______________________  Date: ____________\n\nReviewed by: ______________________  Date: ____________");
                    break;
            }
        }
    }
}

/// <summary>Writes an answer as a memo in HTML that stands by itself and prints well.</summary>
public static class AnswerHtml
{
    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}"
        + "h1{font-size:1.5rem}h2{font-size:1.2rem;border-top:1px solid #999;padding-top:.8rem}h3{font-size:1rem;margin-bottom:.2rem}"
        + ".verdict{font-weight:700}ul{margin:.2rem 0}li li{color:#444;font-size:.9rem}.sign{margin-top:3rem}"
        + "@media (prefers-color-scheme:dark){body{color:#eee;background:#161616}li li{color:#bbb}}@media print{body{margin:0;color:#000;background:#fff}.sign~h1{break-before:page}}";

    /// <summary>Writes answers into one page.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<Determination> answers) =>
        Write(writer, TitleOf(answers), [.. answers.Select(AnswerMemo.Of)]);

    /// <summary>Writes memos into one page.</summary>
    public static void Write(TextWriter writer, string title, IReadOnlyList<IReadOnlyList<MemoBlock>> memos)
    {
        writer.WriteLine($"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{Safe(title)}</title>\n<style>{Style}</style>\n</head>\n<body>");
        foreach (var memo in memos)
        {
            WriteOne(writer, memo);
        }

        writer.WriteLine("</body>\n</html>");
    }

    private static string TitleOf(IReadOnlyList<Determination> answers) => answers.Count == 1
        ? $"{answers[0].Case.Name ?? answers[0].Case.Item.Title}, {answers[0].At.On}"
        : $"{answers.Count} determinations";

    private static void WriteOne(TextWriter writer, IReadOnlyList<MemoBlock> blocks)
    {
        var isInList = false;
        foreach (var block in blocks)
        {
            if (block is MemoPoint != isInList)
            {
                writer.WriteLine(isInList ? "</ul>" : "<ul>");
                isInList = !isInList;
            }

            writer.WriteLine(block switch
            {
                MemoHeading heading => $"<h{heading.Level}>{Safe(heading.Text)}</h{heading.Level}>",
                MemoParagraph paragraph => $"<p{(paragraph.IsVerdict ? " class=\"verdict\"" : "")}>{Safe(paragraph.Text)}</p>",
                MemoPoint point => $"<li>{(point.Lead.Length == 0 ? "" : $"<strong>{Safe(point.Lead)}</strong> ")}{Safe(point.Text)}{Details(point)}</li>",
                _ => "<p class=\"sign\">Determined by: ______________________ Date: ____________</p>\n<p>Reviewed by: ______________________ Date: ____________</p>",
            });
        }

        if (isInList)
        {
            writer.WriteLine("</ul>");
        }
    }

    private static string Details(MemoPoint point) =>
        point.Details.Count == 0 ? "" : $"<ul>{string.Concat(point.Details.Select(d => $"<li>{Safe(d)}</li>"))}</ul>";

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
