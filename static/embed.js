// <dateline-story src="link to a view"></dateline-story>: embeds a story in another page, in a frame that fits it.
// Its content, such as a link, is shown if scripts don't run. Attributes: `src`, a link copied from Share; `keep`, a
// key under which the host page's own link stores the view (#key=…). It fires `dateline:view` with the view's `href` in
// its detail, also available as a property; `open(href)` opens another view of the same story.
(() => {
  const { src: script } = document.currentScript;
  /** The site's root, which contains this script. */
  const root = new URL('.', script);

  /** The frame's address for a link to a view; undefined for another site. */
  function framed(link) {
    const url = new URL(link, document.baseURI);
    if (url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) return undefined;
    const [story, feature] = url.pathname.slice(root.pathname.length).split('/');
    if (!story) return undefined;
    const parts = [feature && feature !== 'embed' ? `feature=${feature}` : '', url.hash.slice(1)];
    return new URL(`${story}/embed/#${parts.filter(Boolean).join('&')}`, root).href;
  }

  const parts = () => location.hash.slice(1).split('&').filter(Boolean);

  class DatelineStory extends HTMLElement {
    static observedAttributes = ['src'];

    #frame;
    /** Link to the view. */
    href;
    #listen = (event) => this.#take(event);
    #follow = () => {
      const kept = this.#kept();
      if (kept && kept !== this.href) this.open(kept);
    };

    connectedCallback() {
      const title = this.textContent.trim() || 'Dateline';
      this.#frame = document.createElement('iframe');
      Object.assign(this.#frame, { title, loading: 'lazy', allow: 'clipboard-write; web-share' });
      Object.assign(this.#frame.style, {
        display: 'block',
        width: '100%',
        height: '36rem',
        border: '0',
      });
      const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      this.style.display ||= 'block';
      const link = this.#kept() ?? this.getAttribute('src');
      const address = link && framed(link);
      if (!address) {
        // A link that can't be embedded still works as a link.
        shadow.replaceChildren(document.createElement('slot'));
        return;
      }
      this.#frame.src = address;
      shadow.replaceChildren(this.#frame);
      addEventListener('message', this.#listen);
      addEventListener('hashchange', this.#follow);
    }

    disconnectedCallback() {
      removeEventListener('message', this.#listen);
      removeEventListener('hashchange', this.#follow);
    }

    attributeChangedCallback(name, before, now) {
      if (before !== null && now !== null && this.#frame) this.open(now);
    }

    /** Opens a view by its link. */
    open(href) {
      const { href: whole } = new URL(href, document.baseURI);
      this.#frame.contentWindow?.postMessage({ type: 'dateline:open', href: whole }, root.origin);
    }

    #take({ source, origin, data }) {
      if (source !== this.#frame.contentWindow || origin !== root.origin) return;
      if (data?.type === 'dateline:size') this.#frame.style.height = `${Number(data.height)}px`;
      if (data?.type !== 'dateline:view') return;
      this.href = String(data.href);
      this.#keep();
      this.dispatchEvent(new CustomEvent('dateline:view', { detail: { href: this.href } }));
    }

    /** The view stored in the host page's link. */
    #kept() {
      const name = this.getAttribute('keep');
      const part = name && parts().find((one) => one.startsWith(`${name}=`));
      if (!part) return undefined;
      try {
        return new URL(decodeURIComponent(part.slice(name.length + 1)), root).href;
      } catch {
        return undefined;
      }
    }

    #keep() {
      const name = this.getAttribute('keep');
      if (!name || !this.href.startsWith(root.href)) return;
      const own = `${name}=${encodeURIComponent(this.href.slice(root.href.length))}`;
      const others = parts().filter((one) => !one.startsWith(`${name}=`));
      history.replaceState(history.state, '', `#${[...others, own].join('&')}`);
    }
  }

  if (!customElements.get('dateline-story')) customElements.define('dateline-story', DatelineStory);
})();
