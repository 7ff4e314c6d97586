using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace PartnershipTracker.Web.Hosting;

/// <summary>
/// Reads the words of a query parameter that may repeat (<c>partner=JP&amp;partner=KR</c>) into a filter of a page or the API.
/// The framework's own binder adds them to the list that the filter already holds, and an empty one cannot be added to; it also
/// turns an empty value (<c>partner=</c>) into a null word.
/// </summary>
internal sealed class QueryWords : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        IReadOnlyList<string> words = [.. bindingContext.ValueProvider.GetValue(bindingContext.ModelName).Where(word => !string.IsNullOrWhiteSpace(word)).OfType<string>()];
        if (words.Count > 0)
            bindingContext.Result = ModelBindingResult.Success(words);
        return Task.CompletedTask;
    }

    /// <summary>Names the binder of every list of words.</summary>
    internal sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
            context.Metadata.ModelType == typeof(IReadOnlyList<string>) ? new QueryWords() : null;
    }
}

/// <summary>How both doors, pages and API, read what an address asks.</summary>
internal static class QueryReading
{
    public static void AddQueryReading(this IServiceCollection services) =>
        services.Configure<MvcOptions>(mvc => mvc.ModelBinderProviders.Insert(0, new QueryWords.Provider()));
}
