using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Web.Api.Drafts;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Api.Writing;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Hosting.SignIn;

namespace PartnershipTracker.Web.Api;

/// <summary>Records on their way into the record: written by contributors, reviewed by editors, by form and by script alike.</summary>
[ApiController]
[Route("api/v1/drafts")]
public sealed class DraftsController(DraftQueries drafts, DraftAnswers answers, DraftWrites writes, DraftMoves moves) : ControllerBase
{
    /// <summary>Lists drafts.</summary>
    /// <remarks>One's own that are open; or, with <c>show</c>, those that wait for a reviewer, the longest waiting first, and one's own that were given up. At most 200.</remarks>
    [HttpRead(Name = "listDrafts")]
    [Authorize(Policies.ReadDrafts)]
    public async Task<PrivateAnswer<DraftList>> ListAsync([FromQuery] DraftListFilter filter, CancellationToken cancellationToken)
    {
        var name = WriteTurn.NameOf(HttpContext);
        return new(new DraftList(filter.Which switch
        {
            // What others have not shown yet is theirs; what they have is a reviewer's to see.
            DraftsShown.InReview => [.. (await drafts.InReviewAsync(cancellationToken)).Where(draft => draft.Author == name || IsReviewer)],
            DraftsShown.Discarded => await drafts.DiscardedAsync(name, cancellationToken),
            _ => await drafts.OfAuthorAsync(name, cancellationToken),
        }));
    }

    /// <summary>Gets one draft.</summary>
    /// <remarks>With the records that come of it, and what is wrong with them.</remarks>
    /// <param name="key">The draft's key.</param>
    [HttpRead("{key}", Name = "getDraft")]
    [Authorize(Policies.ReadDrafts)]
    public async Task<Results<PrivateAnswer<WrittenDraft>, UnknownDraft>> FindAsync(string key, CancellationToken cancellationToken) =>
        await answers.FindAsync(key, HttpContext, IsReviewer, cancellationToken) is { } draft
            ? new PrivateAnswer<WrittenDraft>(await answers.WrittenAsync(draft, cancellationToken))
            : new UnknownDraft(key);

    /// <summary>Writes a new draft.</summary>
    /// <remarks>Of a record that is to become new, or of a change to one. It may still break rules of the record: <c>faults</c> of the answer says which.</remarks>
    [HttpPost(Name = "createDraft")]
    [Authorize(Policies.WriteDrafts)]
    public Task<IResult> CreateAsync([FromQuery] WriteQuery query, CancellationToken cancellationToken) => writes.CreateAsync(HttpContext, query, cancellationToken);

    /// <summary>Writes one draft anew.</summary>
    /// <remarks>While it is open, by its author.</remarks>
    /// <param name="key">The draft's key.</param>
    [HttpPut("{key}", Name = "putDraft")]
    [Authorize(Policies.WriteDrafts)]
    public Task<IResult> PutAsync(string key, [FromQuery] WriteQuery query, CancellationToken cancellationToken) => writes.PutAsync(key, HttpContext, query, cancellationToken);

    /// <summary>Proposes one draft for review.</summary>
    /// <remarks>By its author, once it breaks no rule.</remarks>
    /// <param name="key">The draft's key.</param>
    [HttpPost("{key}/propose", Name = "proposeDraft")]
    [Authorize(Policies.WriteDrafts)]
    public Task<IResult> ProposeAsync(string key, [FromQuery] WriteQuery query, CancellationToken cancellationToken) => moves.ProposeAsync(key, HttpContext, query, cancellationToken);

    /// <summary>Takes one draft up again.</summary>
    /// <remarks>From review, or after it was given up, by its author.</remarks>
    /// <param name="key">The draft's key.</param>
    [HttpPost("{key}/reopen", Name = "reopenDraft")]
    [Authorize(Policies.WriteDrafts)]
    public Task<IResult> ReopenAsync(string key, [FromQuery] WriteQuery query, CancellationToken cancellationToken) => moves.ReopenAsync(key, HttpContext, query, cancellationToken);

    /// <summary>Gives one draft up.</summary>
    /// <remarks>By its author. It is kept, and can be taken up again.</remarks>
    /// <param name="key">The draft's key.</param>
    [HttpPost("{key}/discard", Name = "discardDraft")]
    [Authorize(Policies.WriteDrafts)]
    public Task<IResult> DiscardAsync(string key, [FromQuery] WriteQuery query, CancellationToken cancellationToken) => moves.DiscardAsync(key, HttpContext, query, cancellationToken);

    /// <summary>Asks the author of one draft for changes.</summary>
    /// <remarks>By a reviewer, with a word on what should be changed.</remarks>
    /// <param name="key">The draft's key.</param>
    [HttpPost("{key}/return", Name = "returnDraft")]
    [Authorize(Policies.Publish)]
    public Task<IResult> ReturnAsync(string key, [FromQuery] WriteQuery query, CancellationToken cancellationToken) => moves.ReturnAsync(key, HttpContext, query, cancellationToken);

    /// <summary>Publishes one draft.</summary>
    /// <remarks>By a reviewer: its records become steps of their history, in its author's name. What others wrote since in other fields stays.</remarks>
    /// <param name="key">The draft's key.</param>
    [HttpPost("{key}/publish", Name = "publishDraft")]
    [Authorize(Policies.Publish)]
    public Task<IResult> PublishAsync(string key, [FromQuery] WriteQuery query, CancellationToken cancellationToken) => moves.PublishAsync(key, HttpContext, query, cancellationToken);

    private bool IsReviewer => HttpContext.KeyHolder()!.Role is Roles.Editor or Roles.Administrator;
}
